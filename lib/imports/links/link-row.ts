import { lineageOf, readLink } from '@/lib/integrations/gias/read-link';
import type { EstablishmentLink } from '@/lib/integrations/gias/types';
import type { SchoolByUrn } from '@/lib/schools/link-queries';
import type { SheetRow } from '@/lib/spreadsheets/cells';
import type { CheckedRow, RowMessage } from '../types';

export interface KnownLinks {
  schools: ReadonlyMap<number, SchoolByUrn>;
  /** Establishments that are linked to a school of ours in this file: their other links tell mergers from successions. */
  neighbours: ReadonlySet<number>;
  /** As they are recorded already, by linkKey. */
  recorded: ReadonlyMap<string, EstablishmentLink>;
}

export function linkKey({ urn, linkUrn, linkType }: EstablishmentLink): string {
  return `${urn} ${linkUrn} ${linkType}`;
}

/** Says what becomes of one link; `seen` keeps the keys of the rows before it. */
export function checkLink(row: SheetRow, known: KnownLinks, seen: Set<string>): CheckedRow {
  const read = readLink(row.cells);
  const base = { sheet: '', number: row.number, raw: { cells: row.cells }, reason: null, subject: null };
  const refused = (reason: string, column: string | null, text: string): CheckedRow => ({
    ...base,
    outcome: 'refused',
    reason,
    messages: [{ column, text, level: 'error' }],
  });
  if (read.link === null) return refused(read.problem.reason, read.problem.column, read.problem.text);
  const { link } = read;
  const key = linkKey(link);
  if (seen.has(key)) return refused('duplicate_row', null, 'The same link is in a row above.');
  seen.add(key);
  if (!concerns(link, known))
    return refused('link_of_no_school', null, 'Neither establishment is among the schools that are kept.');

  const subject = `${link.urn} → ${link.linkUrn} ${link.linkType}`;
  const messages = messagesFor(link, known);
  const recorded = known.recorded.get(key);
  const outcome =
    recorded === undefined
      ? 'create'
      : recorded.establishedOn === link.establishedOn && recorded.linkName === link.linkName
        ? 'unchanged'
        : 'update';
  return { ...base, raw: { cells: row.cells, link }, outcome, messages, subject };
}

function concerns(link: EstablishmentLink, { schools, neighbours }: KnownLinks): boolean {
  if (schools.has(link.urn) || schools.has(link.linkUrn)) return true;
  return lineageOf(link.linkType) !== null && (neighbours.has(link.urn) || neighbours.has(link.linkUrn));
}

/** What staff should know: who goes on as whom by itself, and where they have to decide. */
function messagesFor(link: EstablishmentLink, { schools }: KnownLinks): RowMessage[] {
  const lineage = lineageOf(link.linkType);
  if (lineage === null) return [];
  const isForward = /^successor/i.test(link.linkType);
  const before = schools.get(isForward ? link.urn : link.linkUrn);
  const afterUrn = isForward ? link.linkUrn : link.urn;
  const after = schools.get(afterUrn);
  if (before === undefined || before.presentUrn === after?.presentUrn) return [];
  if (lineage === 'plain' && after === undefined) {
    const text = `${before.name} goes on as ${afterUrn} once the register brings that school, unless other links say that it merged or split.`;
    return [{ column: 'LinkURN', text, level: 'info' }];
  }
  if (before.people === 0) return [];
  const people = before.people === 1 ? '1 ECT or mentor' : `${before.people} ECTs and mentors`;
  const why = lineage === 'plain' ? 'both are among the schools already' : 'the schools merged or split';
  const text = `${people} at ${before.name} (${before.urn}): ${why}, so decide who moves to ${afterUrn} and record it in their registrations.`;
  return [{ column: 'LinkURN', text, level: 'warning' }];
}
