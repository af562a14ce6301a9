import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { today } from '@/lib/dates/clock';
import { receiveFile } from '@/lib/imports/commands/receive-file';
import type { ImportKind } from '@/lib/imports/types';
import { asStaff } from '@/tests/factories/actors';
import { usualLeadProvider } from '@/tests/factories/organisations';
import { ownerSql } from '@/tests/support/database';
import { ImportRun, inPieces } from '@/tests/support/import-run';
import { onThrowAwayDatabase, timed } from './throw-away-database';

// Imports files of the register of schools, where they are present, and an invented register of the largest size that
// may be uploaded; prints what became of their rows.
// Run: node --conditions=react-server --expose-gc --import tsx tests/bench/register.ts [folder]

const folder = path.resolve(process.argv[2] ?? '../shared/data/gias');
const files: [name: string, kind: ImportKind][] = [
  ['links.csv', 'school_links'],
  ['register-sample.csv', 'school_register'],
  ['register-sample.csv', 'school_register'],
  ['links.csv', 'school_links'],
  ['register-update.csv', 'school_register'],
  ['register-update.csv', 'school_register'],
  ['childrens-centres.csv', 'school_register'],
];

async function measure(name: string, kind: ImportKind, content: AsyncIterable<Uint8Array>) {
  const staff = await asStaff(await usualLeadProvider());
  console.log(`\n${name}`);
  const file = { kind, fileName: 'register.csv', asOf: today(), content };
  const run = new ImportRun(staff, await timed('  upload', () => receiveFile(staff, file)));
  await timed('  check', () => run.check());
  if ((await run.state()) === 'ready') await timed('  apply', () => run.apply());
  const { state, counts, problem } = await run.batch();
  const { reasons, ...rest } = counts;
  console.log(`  ${state}${problem === null ? '' : `: ${problem}`} ${JSON.stringify(rest)}`);
  for (const [reason, rows] of Object.entries(reasons ?? {})) console.log(`    ${reason}: ${rows}`);
  const [kept] = await ownerSql<{ schools: number; urns: number; links: number }>(
    `select (select count(*)::int from school) as schools, (select count(*)::int from school_urn) as urns,
       (select count(*)::int from school_link) as links`,
  );
  console.log(`  kept now: ${JSON.stringify(kept)}`);
}

/** As many rows as fit, as wide as those of the real register: 139 columns, most of them not used. */
async function* inventedRegister(bytes: number): AsyncGenerator<Uint8Array> {
  const others = Array.from({ length: 131 }, (_, at) => `Column ${at + 1}`);
  const facts =
    'URN,EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),OpenDate,CloseDate,Town,Postcode';
  const filling = others.map((_, at) => (at % 3 === 0 ? 'Not applicable' : '')).join(',');
  let line = `${facts},${others.join(',')}\r\n`;
  for (let length = 0, urn = 200_000; length + line.length < bytes; urn++) {
    yield Buffer.from(line, 'latin1');
    length += line.length;
    line = `${urn},School of the Invented Number ${urn},${urn % 3 === 0 ? 1 : 47},1,01-09-2001,,Exampleton,SY99 1AA,${filling}\r\n`;
  }
}

await onThrowAwayDatabase(async () => {
  for (const [name, kind] of files) {
    const file = path.join(folder, name);
    if (existsSync(file)) await measure(name, kind, inPieces(readFileSync(file)));
    else console.log(`${name}: not present in ${folder}`);
  }
  await measure('149 MB of an invented register', 'school_register', inventedRegister(149 * 2 ** 20));
});
