import { formatDayAndMonth } from '@/lib/dates/format';
import { academicYearLabel, type IsoDate } from '@/lib/dates/iso-date';
import { halfTermLabel } from '@/lib/events/labels';
import type { Hindrance, Placement, UnplacedEvent } from './types';

/** Why an event stands on its day, in sentences that staff can pass on to a school. */
export function placementInWords(placement: Placement, date: IsoDate): string {
  const { plannedHalfTerm, academicYear, week, asked, passedOver, unwelcomeFor, isAssumed } = placement;
  const planned = `Planned for week ${week} of ${halfTermLabel[plannedHalfTerm]} ${academicYearLabel(academicYear)}.`;
  const reasons = passedOver.map(
    ({ date: other, hindrance }) => `Not ${formatDayAndMonth(other)}: ${hindranceInWords(hindrance)}.`,
  );
  const chosen =
    date === asked && passedOver.length === 0
      ? 'The group’s own day was free.'
      : `So it is on ${formatDayAndMonth(date)}.`;
  const unwelcome =
    unwelcomeFor === 0
      ? []
      : [`${peopleWord(unwelcomeFor)} of the group would rather not be asked that day.`];
  const assumed = isAssumed
    ? ['The term dates of that year are not published yet; those of an earlier year were taken.']
    : [];
  return [planned, ...reasons, chosen, ...unwelcome, ...assumed].join(' ');
}

function hindranceInWords(hindrance: Hindrance): string {
  switch (hindrance.reason) {
    case 'bank_holiday':
      return hindrance.name;
    case 'holidays':
      return 'school holidays';
    case 'taken':
      return 'the group has an event that day';
    case 'inset':
      return `INSET day at the schools of ${peopleWord(hindrance.people)}`;
    case 'busy':
      return `busy at the schools of ${peopleWord(hindrance.people)}`;
    case 'closed':
      return `closed at the schools of ${peopleWord(hindrance.people)}`;
  }
}

function peopleWord(people: number): string {
  return people === 1 ? '1 person' : `${people} people`;
}

export function unplacedInWords({ title, why, academicYear }: UnplacedEvent): string {
  return why === 'no_terms'
    ? `${title}: there are no term dates for ${academicYearLabel(academicYear)}. Add them, then generate again.`
    : `${title}: no day within two weeks of its week is free. Choose one yourself.`;
}
