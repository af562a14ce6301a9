import { formatDate } from '@/lib/dates/format';
import { overlap } from '@/lib/periods/rules';
import type { RowProblem } from '../row-cells';
import type { SchoolOfFile } from '../schools-of-file';
import { type ImportContext, referenceKey } from './context';
import type { Providers } from './decide-place';
import { isSamePerson } from './identity';
import type { PeriodState, PersonState } from './records';
import { problem, type RegistrationRow } from './row';

export interface PersonDecision {
  /** Null: the person is new. */
  person: PersonState | null;
  problems: RowProblem[];
}

/** Whether the records of a person are the staff member's to see: only then is anything said of them by name. */
export function isVisible(person: PersonState, { scope }: ImportContext): boolean {
  return person.periods.some((period) => {
    const trained = [...period.trainings, ...period.registrations];
    return trained.some(({ leadProviderId, deliveryPartnerId }) =>
      scope.kind === 'lead_provider'
        ? leadProviderId === scope.organisationId
        : deliveryPartnerId === scope.organisationId,
    );
  });
}

/** Finds whom a row is about: by TRN, else by the provider's own reference. */
export function decidePerson(
  row: RegistrationRow,
  providers: Providers,
  context: ImportContext,
): PersonDecision {
  const byTrn = row.trn === null ? undefined : context.peopleByTrn.get(row.trn);
  const referenced =
    row.reference === null
      ? undefined
      : context.registrationsByReference.get(referenceKey(providers.leadProvider.id, row.reference))?.person;
  const refuse = (key: string, text: string) => ({
    person: null,
    problems: [problem('identity', key, text)],
  });

  if (byTrn !== undefined && !isSamePerson(byTrn.name, row.name)) {
    const who = isVisible(byTrn, context) || byTrn.isNew ? byTrn.name : 'somebody of another name';
    return refuse('trn', `TRN ${row.trn} belongs to ${who}; this row says ${row.name}. Check both.`);
  }
  if (byTrn !== undefined && referenced !== undefined && byTrn !== referenced)
    return refuse(
      'reference',
      `Reference ${row.reference} belongs to ${referenced.name}, whose TRN is another.`,
    );
  if (byTrn !== undefined) return { person: byTrn, problems: [] };
  if (referenced === undefined) return { person: null, problems: [] };
  if (row.trn !== null && referenced.trn !== null)
    return refuse(
      'trn',
      `Reference ${row.reference} belongs to ${referenced.name} with the TRN ${referenced.trn}; this row says ${row.trn}. An import cannot change a TRN.`,
    );
  if (!isSamePerson(referenced.name, row.name))
    return refuse(
      'reference',
      `Reference ${row.reference} belongs to ${referenced.name}; this row says ${row.name}.`,
    );
  return { person: referenced, problems: [] };
}

export interface PeriodDecision {
  /** Null: the time at this school is new. */
  period: PeriodState | null;
  problems: RowProblem[];
}

/** Finds the time at the school that a row is about, and refuses one that cannot be true beside the others. */
export function decidePeriod(
  row: RegistrationRow,
  person: PersonState | null,
  school: SchoolOfFile,
  context: ImportContext,
): PeriodDecision {
  if (person === null) return { period: null, problems: [] };
  const told = { startsOn: row.startsOn, endsOn: row.endsOn };
  const here = person.periods.filter((period) => period.schoolId === school.id && period.role === row.role);
  const period =
    here.find((one) => one.startsOn === row.startsOn) ?? here.find((one) => overlap(one, told)) ?? null;
  // An end that is known already stays when the file is silent about it.
  const dates = { startsOn: row.startsOn, endsOn: row.endsOn ?? period?.endsOn ?? null };
  if (dates.endsOn !== null && dates.endsOn < dates.startsOn) {
    const text = `The start date lies after ${formatDate(dates.endsOn)}, when the person left the school.`;
    return { period: null, problems: [problem('dates', 'startsOn', text)] };
  }
  const others = person.periods.filter(
    (one) => one !== period && one.role === row.role && (row.role === 'ect' || one.schoolId === school.id),
  );
  const clash = others.find((one) => overlap(one, dates));
  if (clash === undefined) return { period, problems: [] };
  if (clash.schoolId === school.id) {
    const text = `The dates overlap another time at this school, from ${formatDate(clash.startsOn)}.`;
    return { period: null, problems: [problem('dates', 'startsOn', text)] };
  }
  const elsewhere = [...context.schools.values()].find((one) => one.id === clash.schoolId);
  const where = isVisible(person, context) && elsewhere !== undefined ? elsewhere.name : 'another school';
  const since = where === 'another school' ? '' : ` from ${formatDate(clash.startsOn)}`;
  const text = `${person.name} is registered as an ECT at ${where}${since}. Give that registration an end date first, in a row of its own.`;
  return { period: null, problems: [problem('at_another_school', 'urn', text)] };
}
