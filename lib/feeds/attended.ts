import type { EventRecord } from '@/lib/events/types';
import type { PersonRecord } from '@/lib/people/record';
import { attends } from '@/lib/schedules/rules';
import type { Attended } from './entries';

/** The events of people, each once, with the names of those who attend it. `own` are the reader's own records. */
export function attendedBy(
  records: readonly PersonRecord[],
  events: readonly EventRecord[],
  own: (record: PersonRecord) => boolean,
): Attended[] {
  return events.flatMap((event) => {
    const people = records.filter((record) => attends(record, event));
    if (people.length === 0) return [];
    const names = [...new Set(people.map((record) => record.name))].sort((a, b) =>
      a.localeCompare(b, 'en-GB'),
    );
    return [{ event, names, isOwn: people.some(own) }];
  });
}
