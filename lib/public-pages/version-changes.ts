import { diffLines } from 'diff';
import type { ChangedLine, PageText } from './types';

/** Unchanged lines that are shown around a change. */
const context = 2;

/** What became of a text, line by line: paragraphs and entries of lists are lines in Markdown. */
export function changesBetween(was: PageText, is: PageText): ChangedLine[] {
  return [
    ...changesOf(`Title: ${was.title}`, `Title: ${is.title}`),
    ...changesOf(`Summary: ${was.summary}`, `Summary: ${is.summary}`),
    ...changesOf(was.body, is.body),
  ];
}

function changesOf(was: string, is: string): ChangedLine[] {
  if (was === is) return [];
  const lines = diffLines(`${was}\n`, `${is}\n`).flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((text): ChangedLine => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text })),
  );
  return withoutDistant(lines.filter(({ kind, text }) => kind !== 'same' || text.trim() !== ''));
}

function withoutDistant(lines: readonly ChangedLine[]): ChangedLine[] {
  const isNear = (at: number) =>
    lines.slice(Math.max(0, at - context), at + context + 1).some(({ kind }) => kind !== 'same');
  return lines.flatMap((line, at): ChangedLine[] => {
    if (isNear(at)) return [line];
    return at === 0 || isNear(at - 1) ? [{ kind: 'skipped', text: '…' }] : [];
  });
}
