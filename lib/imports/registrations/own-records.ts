import type { IsoDate } from '@/lib/dates/iso-date';
import type { ImportContext } from './context';
import type { PeriodState, PersonState } from './records';

interface Provided {
  leadProviderId: string | null;
  deliveryPartnerId: string | null;
}

/** Whether a training or registration is of the organisation for which the file is imported. */
export function isOwnRecord(record: Provided, { scope }: ImportContext): boolean {
  return scope.kind === 'lead_provider'
    ? record.leadProviderId === scope.organisationId
    : record.deliveryPartnerId === scope.organisationId;
}

const recordsOf = (period: PeriodState): Provided[] => [...period.trainings, ...period.registrations];

export function isOwnPeriod(period: PeriodState, context: ImportContext): boolean {
  return recordsOf(period).some((record) => isOwnRecord(record, context));
}

/** Whether the records of a person are the staff member's to see: only then is anything said of them by name. */
export function isVisible(person: PersonState, context: ImportContext): boolean {
  return person.periods.some((period) => isOwnPeriod(period, context));
}

/** Whether name and e-mail address are others' to keep too: those who have the person at a school without us. */
export function isSharedWithOthers(person: PersonState, context: ImportContext): boolean {
  return person.periods.some(
    (period) =>
      !isOver(period.endsOn, context.asOf) && recordsOf(period).length > 0 && !isOwnPeriod(period, context),
  );
}

function isOver(endsOn: IsoDate | null, asOf: IsoDate): boolean {
  return endsOn !== null && endsOn < asOf;
}
