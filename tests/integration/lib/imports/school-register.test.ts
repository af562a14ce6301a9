import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyImport } from '@/lib/imports/commands/apply-import';
import { cancelImport } from '@/lib/imports/commands/cancel-import';
import { checkImport } from '@/lib/imports/commands/check-import';
import { clearImport } from '@/lib/imports/commands/clear-import';
import { receiveFile } from '@/lib/imports/commands/receive-file';
import { startImport } from '@/lib/imports/commands/start-import';
import { getImport } from '@/lib/imports/queries';
import type { ImportKind } from '@/lib/imports/types';
import { asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner, usualLeadProvider } from '@/tests/factories/organisations';
import { ownerSql } from '@/tests/support/database';

const header =
  'URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (code),TypeOfEstablishment (name),EstablishmentStatus (code),EstablishmentStatus (name),PhaseOfEducation (code),PhaseOfEducation (name),OpenDate,CloseDate,Town,Postcode,Section41Approved (name)';

// Invented schools. É stands in ISO-8859-1, as in the register.
const rows = [
  '990001,893,Shropshire,École of the Example,1,Community school,1,Open,2,Primary,,,Exampleton,SY99 1AA,Not applicable',
  '990002,893,Shropshire,Example Academy,34,Academy converter,1,Open,4,Secondary,01-09-2020,,Exampleton,SY99 1AB,Not applicable',
  '990003,893,Shropshire,Example Closed Long Ago,1,Community school,2,Closed,2,Primary,,31-08-2010,Exampleton,SY99 1AC,Not applicable',
  '990004,893,Shropshire,Example Children’s Centre,47,Children’s centre,1,Open,0,Not applicable,,,Exampleton,SY99 1AD,Not applicable',
  '990005,893,Shropshire,Example Independent,11,Other independent school,1,Open,0,Not applicable,,,Exampleton,SY99 1AE,Not approved',
  '990006,893,Shropshire,Example Approved,10,Other independent special school,1,Open,0,Not applicable,,,Exampleton,SY99 1AF,Approved',
];

const file = (lines: string[]) => Buffer.from([header, ...lines].join('\r\n').replaceAll('’', "'"), 'latin1');

async function* inPieces(content: Uint8Array): AsyncIterable<Uint8Array> {
  for (let start = 0; start < content.length; start += 10_000) yield content.subarray(start, start + 10_000);
}

async function upload(content: Uint8Array, kind: ImportKind = 'school_register') {
  const staff = await asStaff(await usualLeadProvider());
  const id = await receiveFile(staff, {
    kind,
    fileName: 'register.csv',
    asOf: '2026-11-23',
    content: inPieces(content),
  });
  await checkImport({ batchId: id });
  return { staff, id, apply: () => startImport(staff, id).then(() => applyImport({ batchId: id })) };
}

const countsOf = async (id: string) =>
  (
    await ownerSql<{ counts: Record<string, unknown>; state: string }>(
      'select counts, state from import_batch where id = $1',
      [id],
    )
  )[0];

describe('the school register', () => {
  it('keeps every eligible school, refuses the others with their reason, and changes nothing before it is applied', async () => {
    const { id, apply } = await upload(file(rows));

    const checked = await countsOf(id);
    expect(checked?.state).toBe('ready');
    expect(checked?.counts).toMatchObject({ create: 3, refused: 3 });
    expect(await ownerSql('select 1 from school where urn between 990001 and 990006')).toHaveLength(0);

    await apply();

    const kept = await ownerSql<{ urn: number; name: string }>(
      'select s.urn, o.name from school s join organisation o on o.id = s.id where s.urn between 990001 and 990006 order by 1',
    );
    expect(kept).toEqual([
      { urn: 990001, name: 'École of the Example' },
      { urn: 990002, name: 'Example Academy' },
      { urn: 990006, name: 'Example Approved' },
    ]);
    expect((await countsOf(id))?.state).toBe('applied');
  });

  it('changes only what changed when it comes again', async () => {
    const again = await upload(file(rows));
    expect((await countsOf(again.id))?.counts).toMatchObject({ unchanged: 3, refused: 3 });
    expect((await countsOf(again.id))?.counts).not.toHaveProperty('create', 3);

    const closed = rows.map((row) =>
      row.startsWith('990002')
        ? row.replace(',1,Open,4', ',2,Closed,4').replace('01-09-2020,,', '01-09-2020,31-10-2026,')
        : row,
    );
    const changed = await upload(file(closed));
    expect((await countsOf(changed.id))?.counts).toMatchObject({ update: 1, unchanged: 2 });
    await changed.apply();

    const [school] = await ownerSql<{ status: string; closed_on: Date }>(
      'select status, closed_on::text from school where urn = 990002',
    );
    expect(school).toEqual({ status: 'closed', closed_on: '2026-10-31' });
  });

  it('is applied once when two people press at the same moment', async () => {
    const { staff, id } = await upload(file([rows[0]?.replace('990001', '990011') ?? '']));

    const pressed = await Promise.allSettled([startImport(staff, id), startImport(staff, id)]);
    expect(pressed.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    await applyImport({ batchId: id });
    await applyImport({ batchId: id });

    expect(await ownerSql('select 1 from school where urn = 990011')).toHaveLength(1);
    const notified = await ownerSql(
      "select 1 from notification where user_id = $1 and kind = 'import_finished'",
      [staff.userId],
    );
    expect(notified).toHaveLength(1);
  });

  it('can be cancelled, and then leaves nothing of the file', async () => {
    const { staff, id } = await upload(file([rows[0]?.replace('990001', '990012') ?? '']));
    await cancelImport(staff, id);
    await clearImport({ batchId: id });

    await expect(startImport(staff, id)).rejects.toThrow();
    expect(await ownerSql('select 1 from import_chunk where batch_id = $1', [id])).toHaveLength(0);
    expect(await ownerSql('select 1 from school where urn = 990012')).toHaveLength(0);
  });

  it('says in a sentence why a file of another type cannot be read', async () => {
    const { id } = await upload(Buffer.from('%PDF-1.7 not a register'));

    const [batch] = await ownerSql<{ state: string; problem: string }>(
      'select state, problem from import_batch where id = $1',
      [id],
    );
    expect(batch?.state).toBe('failed');
    expect(batch?.problem.length).toBeGreaterThan(10);
  });

  it('is nobody else’s to see', async () => {
    const { id } = await upload(file(rows));
    const others = await asStaff(await createDeliveryPartner());

    const seen = await getImport(others, id, { page: 1 });
    expect(seen).toBeNull();
  });
});

const published = path.resolve('../shared/data/gias/childrens-centres.csv');

describe.skipIf(!existsSync(published))('the register as it is published', () => {
  it('keeps none of 2,992 children’s centres and counts why', async () => {
    const { id } = await upload(readFileSync(published));

    const counts = (await countsOf(id))?.counts;
    expect(counts).toMatchObject({ refused: 2992 });
    expect(counts).not.toHaveProperty('create');
  }, 60_000);
});
