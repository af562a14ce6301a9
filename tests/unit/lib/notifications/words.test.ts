import { describe, expect, it } from 'vitest';
import { groupedNotices } from '@/lib/notifications/words';

const notice = (id: string, kind: string, isRead = false) => ({ id, kind, isRead });

describe('the notices of a day', () => {
  it('stand alone while there are three of a kind', () => {
    const items = [notice('1', 'group_changed'), notice('2', 'group_changed'), notice('3', 'group_changed')];

    expect(groupedNotices(items).map(({ items: shown }) => shown.length)).toEqual([1, 1, 1]);
  });

  it('are one where there are four of a kind, at the place of the first, with how many are unread', () => {
    const items = [
      notice('1', 'schedule_changed'),
      notice('2', 'mentor_changed'),
      notice('3', 'schedule_changed', true),
      notice('4', 'schedule_changed'),
      notice('5', 'schedule_changed'),
    ];
    const groups = groupedNotices(items);

    expect(groups.map(({ kind, unread, items: shown }) => [kind, unread, shown.map(({ id }) => id)])).toEqual(
      [
        ['schedule_changed', 3, ['1', '3', '4', '5']],
        ['mentor_changed', 1, ['2']],
      ],
    );
  });
});
