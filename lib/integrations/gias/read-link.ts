import { cellText, readDate } from '@/lib/spreadsheets/cell-readers';
import type { CellValue } from '@/lib/spreadsheets/cells';
import { readUrn } from './read-establishment';
import type { EstablishmentLink } from './types';

export type ReadLink =
  | { link: EstablishmentLink; problem: null }
  | { link: null; problem: { reason: 'malformed_urn' | 'malformed_link'; column: string; text: string } };

/** Reads one row of the register's file of links. A date that makes no sense is left out: it decides nothing. */
export function readLink(cells: Record<string, CellValue>): ReadLink {
  const urn = readUrn(cells.urn);
  const linkUrn = readUrn(cells.linkUrn);
  const linkType = cellText(cells.linkType).replace(/\s+/g, ' ').slice(0, 100);
  if (urn === null || linkUrn === null) {
    const column = urn === null ? 'URN' : 'LinkURN';
    const text = `“${cellText(urn === null ? cells.urn : cells.linkUrn)}” is not a URN.`;
    return { link: null, problem: { reason: 'malformed_urn', column, text } };
  }
  if (linkType === '' || urn === linkUrn) {
    const text =
      linkType === '' ? 'The type of the link is missing.' : 'An establishment cannot link to itself.';
    return { link: null, problem: { reason: 'malformed_link', column: 'LinkType', text } };
  }
  const { value } = readDate(cells.establishedOn, 'LinkEstablishedDate');
  const linkName = cellText(cells.linkName).slice(0, 200) || null;
  return {
    link: { urn, linkUrn, linkType, linkName, establishedOn: value === '1900-01-01' ? null : value },
    problem: null,
  };
}

/** Whether one establishment follows on from the other, and whether plainly or with others (merged, split …). */
export function lineageOf(linkType: string): 'plain' | 'with-others' | null {
  if (!/^(successor|predecessor)/i.test(linkType)) return null;
  return /^(successor|predecessor)$/i.test(linkType) ? 'plain' : 'with-others';
}
