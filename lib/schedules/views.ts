import type { ScheduleAddress } from './address';
import { listView } from './list';
import { monthView } from './month';
import { parseTerm, termOfDay, termView } from './term';
import { timelineView } from './timeline';
import type { ScheduleOverview, ScheduleView } from './view-types';

/** What an address shows of a schedule. Without a month or term it is that of today. */
export function viewOf(overview: ScheduleOverview, address: ScheduleAddress): ScheduleView {
  switch (address.view) {
    case 'list':
      return listView(overview, address);
    case 'month':
      return monthView(overview, address.month ?? overview.today.slice(0, 7));
    case 'term':
      return termView(
        overview,
        parseTerm(address.term ?? '') ?? termOfDay(overview.calendar.terms, overview.today),
      );
    case 'timeline':
      return timelineView(overview, address.year);
  }
}
