import { describe, expect, it } from 'vitest';
import { changesBetween } from '@/lib/public-pages/version-changes';

const text = { title: 'Title', summary: 'Summary', body: 'one\n\ntwo\n\nthree' };

describe('what changed between two versions', () => {
  it('is nothing for the same text', () => {
    expect(changesBetween(text, text)).toEqual([]);
  });

  it('names title and summary', () => {
    expect(changesBetween(text, { ...text, title: 'Other', summary: 'New' })).toEqual([
      { kind: 'removed', text: 'Title: Title' },
      { kind: 'added', text: 'Title: Other' },
      { kind: 'removed', text: 'Summary: Summary' },
      { kind: 'added', text: 'Summary: New' },
    ]);
  });

  it('is told line by line with a little of what is around', () => {
    const was = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].join('\n');
    const is = was.replace('f', 'F');

    expect(
      changesBetween({ ...text, body: was }, { ...text, body: is }).map(
        ({ kind, text }) => `${kind} ${text}`,
      ),
    ).toEqual(['skipped …', 'same d', 'same e', 'removed f', 'added F', 'same g', 'same h']);
  });
});
