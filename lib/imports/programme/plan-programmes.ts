import { randomUUID } from 'node:crypto';
import { cellText } from '@/lib/spreadsheets/cell-readers';
import type { SheetRow } from '@/lib/spreadsheets/cells';
import type { ProgrammeSheet } from './columns';
import {
  type Known,
  type KnownProgramme,
  type ModuleOfVersion,
  moduleKey,
  type ProgrammeContent,
} from './known';
import {
  type ReadRow,
  readHours,
  readModule,
  readProgramme,
  readType,
  type ToldHours,
  type ToldModule,
  type ToldProgramme,
  type ToldType,
} from './rows';
import { nameKey, Verdict } from './verdicts';
import type { Framework } from './words';

export interface VersionToWrite {
  programmeId: string;
  isNewProgramme: boolean;
  leadProviderId: string;
  name: string;
  framework: Framework;
  versionId: string;
  number: number;
  content: ProgrammeContent;
  modules: ReadonlyMap<string, ModuleOfVersion>;
}

/** A programme of the workbook, for its groups: what they follow from now on, or null when it is refused. */
export type PlannedProgramme = {
  leadProviderId: string;
  versionId: string;
  modules: ReadonlyMap<string, ModuleOfVersion>;
} | null;

interface Line<Told> {
  verdict: Verdict;
  told: Told | null;
}

interface Lines {
  programme: Line<ToldProgramme>[];
  modules: Line<ToldModule>[];
  hours: Line<ToldHours>[];
  types: Line<ToldType>[];
}

type FileRows = Record<ProgrammeSheet, readonly SheetRow[]>;

const keyOf = ({ row }: Verdict) => nameKey(cellText(row.cells.programme));

/** A programme is taken as a whole or not at all: half of its modules would be another programme. */
export function planProgrammes(
  file: FileRows,
  known: Known,
): { verdicts: Verdict[]; planned: Map<string, PlannedProgramme>; write: VersionToWrite[] } {
  const lines: Lines = {
    programme: linesOf(file, 'programme', readProgramme),
    modules: linesOf(file, 'modules', readModule),
    hours: linesOf(file, 'hours', readHours),
    types: linesOf(file, 'types', readType),
  };
  const planned = new Map<string, PlannedProgramme>();
  const write: VersionToWrite[] = [];
  const all = [...lines.programme, ...lines.modules, ...lines.hours, ...lines.types];
  for (const [key, own] of Map.groupBy(all, ({ verdict }) => keyOf(verdict))) {
    const of = <Told>(sheet: readonly Line<Told>[]) => sheet.filter(({ verdict }) => keyOf(verdict) === key);
    const version = planOne(
      {
        programme: of(lines.programme),
        modules: of(lines.modules),
        hours: of(lines.hours),
        types: of(lines.types),
      },
      known,
    );
    const isRefused = own.some(({ verdict }) => verdict.isRefused);
    if (isRefused)
      for (const { verdict } of own)
        if (!verdict.isRefused)
          verdict.refuse(
            'together',
            null,
            'Other rows of this programme have to be corrected first: it is taken as a whole.',
          );
    planned.set(key, isRefused || version === null ? null : version.planned);
    if (!isRefused && version !== null && version.write !== null) write.push(version.write);
  }
  return { verdicts: all.map(({ verdict }) => verdict), planned, write };
}

function linesOf<Told extends object>(
  file: FileRows,
  sheet: ProgrammeSheet,
  read: (row: SheetRow) => ReadRow<Told>,
): Line<Told>[] {
  return file[sheet].map((row) => {
    const verdict = new Verdict(sheet, row);
    const { told, problems } = read(row);
    verdict.problems.push(...problems);
    verdict.subject = cellText(row.cells.title ?? row.cells.component ?? row.cells.programme) || null;
    return { verdict, told };
  });
}

function planOne(
  lines: Lines,
  known: Known,
): { planned: NonNullable<PlannedProgramme>; write: VersionToWrite | null } | null {
  refuseWhatContradicts(lines);
  const [first] = lines.programme;
  if (first === undefined || first.told === null) return null;
  const { verdict, told } = first;
  const content = contentOf(lines, told);
  const matches = known.programmes.filter(({ name }) => nameKey(name) === nameKey(told.programme));
  const [existing] = matches;
  if (matches.length > 1)
    verdict.refuse('programme', 'programme', 'Several lead providers have a programme of this name.');
  if (existing !== undefined && existing.framework !== told.framework)
    verdict.refuse(
      'programme',
      'framework',
      'A programme keeps its framework. Give another name to another programme.',
    );
  const latest = existing?.versions[0];
  // An empty cell leaves what is known as it is.
  if (told.label === null) content.label = latest?.content.label ?? 'Version 1';
  content.note ??= latest?.content.note ?? null;
  const isSame = markLines(lines, content, latest?.content);
  if (isSame && latest !== undefined && existing !== undefined) {
    const { leadProviderId } = existing;
    return { planned: { leadProviderId, versionId: latest.id, modules: latest.modules }, write: null };
  }
  if (known.scope.kind !== 'lead_provider') {
    verdict.refuse(
      'not_yours',
      null,
      'Programmes are the lead provider’s to add and to change. Leave these sheets out, or ask the lead provider to import them.',
    );
    return null;
  }
  return newVersion(verdict, told, content, existing, known);
}

function newVersion(
  verdict: Verdict,
  told: ToldProgramme,
  content: ProgrammeContent,
  existing: KnownProgramme | undefined,
  { scope }: Known,
) {
  const number = (existing?.versions[0]?.number ?? 0) + 1;
  const leadProviderId = existing?.leadProviderId ?? scope.organisationId;
  const versionId = randomUUID();
  const modules = new Map(
    content.modules.map(({ year, module, halfTerm, weeks }) => [
      moduleKey(year, module),
      { id: randomUUID(), halfTerm, weeks },
    ]),
  );
  if (existing !== undefined)
    verdict.inform(
      `Version ${number} is made. The groups of this workbook that name the programme follow it; other groups and people keep the version that they have.`,
    );
  const write: VersionToWrite = {
    programmeId: existing?.id ?? randomUUID(),
    isNewProgramme: existing === undefined,
    leadProviderId,
    name: existing?.name ?? told.programme,
    framework: told.framework,
    versionId,
    number,
    // A version that nobody gave a name is called by its number.
    content: told.label === null ? { ...content, label: `Version ${number}` } : content,
    modules,
  };
  return { planned: { leadProviderId, versionId, modules }, write };
}

function refuseWhatContradicts({ programme, modules, hours, types }: Lines): void {
  const unnamed = (verdict: Verdict) => verdict.row.cells.programme === undefined;
  if (programme.length === 0)
    for (const { verdict } of [...modules, ...hours, ...types])
      if (!unnamed(verdict))
        verdict.refuse('programme', 'programme', 'The sheet Programme has no row of this name.');
  refuseRepeated(programme, () => 'programme');
  refuseRepeated(modules, (told) => moduleKey(told.year, told.module));
  refuseRepeated(hours, hoursKey);
  refuseRepeated(types, typeKey);
  const [first] = programme;
  if (first?.told && modules.length === 0)
    first.verdict.refuse('missing', null, 'The sheet Modules has no rows for this programme.');
  const weeks = new Map(
    modules.flatMap(({ told }) =>
      told === null ? [] : [[moduleKey(told.year, told.module), told.weeks] as const],
    ),
  );
  for (const { verdict, told } of types) {
    if (told === null) continue;
    const length = weeks.get(moduleKey(told.year, told.module));
    if (length === undefined)
      verdict.refuse(
        'programme',
        'number',
        `The sheet Modules has no module ${told.module} in year ${told.year}.`,
      );
    else if (told.week > length)
      verdict.refuse(
        'cell',
        'week',
        `Module ${told.module} takes ${length} weeks, so there is no week ${told.week}.`,
      );
  }
}

function refuseRepeated<Told extends { number: number }>(
  lines: readonly Line<Told>[],
  keyOfTold: (told: Told) => string,
): void {
  const seen = new Map<string, number>();
  for (const { verdict, told } of lines) {
    if (told === null) continue;
    const earlier = seen.get(keyOfTold(told));
    if (earlier === undefined) seen.set(keyOfTold(told), told.number);
    else verdict.refuse('duplicate_row', null, `Row ${earlier} says the same already.`);
  }
}

const hoursKey = ({ year, audience, component }: Pick<ToldHours, 'year' | 'audience' | 'component'>) =>
  `${year} ${audience} ${nameKey(component)}`;
const typeKey = ({ year, module, kind, audience, title, week }: Omit<ToldType, 'number' | 'programme'>) =>
  `${moduleKey(year, module)} ${kind} ${audience} ${week} ${nameKey(title)}`;

function contentOf({ modules, hours, types }: Lines, told: ToldProgramme): ProgrammeContent {
  const present = <Told>(lines: readonly Line<Told>[]) =>
    lines.flatMap((line) => (line.told === null ? [] : [line.told]));
  return {
    label: told.label ?? '',
    note: told.note,
    modules: present(modules).map(({ number: _row, programme: _name, ...content }) => content),
    hours: present(hours).map(({ number: _row, programme: _name, ...content }) => content),
    types: present(types).map(({ number: _row, programme: _name, ...content }) => content),
  };
}

/** Says of each row whether the version in use says the same; true when nothing at all differs. */
function markLines(lines: Lines, content: ProgrammeContent, latest: ProgrammeContent | undefined): boolean {
  const same = [
    mark(lines.modules, latest?.modules ?? [], ({ year, module }) => moduleKey(year, module)),
    mark(lines.hours, latest?.hours ?? [], hoursKey),
    mark(lines.types, latest?.types ?? [], typeKey),
  ].every(Boolean);
  const isSame =
    same && latest !== undefined && content.label === latest.label && content.note === latest.note;
  for (const { verdict } of lines.programme)
    verdict.outcome = isSame ? 'unchanged' : latest === undefined ? 'create' : 'update';
  return isSame;
}

function mark<Content extends object>(
  lines: readonly Line<Content & { number: number; programme: string }>[],
  latest: readonly Content[],
  keyOfContent: (content: Content) => string,
): boolean {
  const left = new Map(latest.map((content) => [keyOfContent(content), canonical(content)]));
  let isSame = true;
  for (const { verdict, told } of lines) {
    if (told === null) continue;
    const { number: _row, programme: _name, ...content } = told;
    const before = left.get(keyOfContent(told));
    left.delete(keyOfContent(told));
    verdict.outcome =
      before === undefined ? 'create' : before === canonical(content) ? 'unchanged' : 'update';
    isSame &&= verdict.outcome === 'unchanged';
  }
  return isSame && left.size === 0;
}

const canonical = (content: object) =>
  JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
