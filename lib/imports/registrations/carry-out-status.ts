import { randomUUID } from 'node:crypto';
import { formatDate } from '@/lib/dates/format';
import type { FactRung, RegistrationStatus } from '@/lib/registrations/types';
import type { RowDecisions } from './carry-out';
import type { Changes } from './changes';
import { factColumns } from './columns';
import { type ImportContext, referenceKey } from './context';
import { stepsBetween } from './decide-status';
import type { PeriodState, PersonState, RegistrationState, TrainingState } from './records';
import type { RegistrationRow, ToldFact } from './row';

/** The registration of a time at a school with a lead provider, where there is one. */
export function registrationOf(
  period: PeriodState | null,
  leadProviderId: string,
): RegistrationState | undefined {
  return period?.registrations.find((registration) => registration.leadProviderId === leadProviderId);
}

/** Without a word of the file, a registration is received, placed once there is a group, and withdrawn with the training. */
export function wantedStatus(
  row: RegistrationRow,
  present: RegistrationStatus | null,
  { isPlaced, outcome }: { isPlaced: boolean; outcome: TrainingState['outcome'] },
): RegistrationStatus {
  if (row.registrationStatus !== null) return row.registrationStatus;
  if (outcome === 'withdrawn') return 'withdrawn';
  if (isPlaced && present !== 'not_eligible') return 'placed';
  if (present === 'withdrawn' && row.trainingStatus === 'active') return 'accepted';
  return present ?? 'received';
}

const isAccepted = (status: RegistrationStatus) => status === 'accepted' || status === 'placed';

/** Returns whether the registration has just been accepted, which its school should hear of. */
export function carryOutRegistration(
  row: RegistrationRow,
  period: PeriodState,
  training: TrainingState,
  isPlaced: boolean,
  { providers }: RowDecisions,
  context: ImportContext,
  changes: Changes,
): boolean {
  const present = registrationOf(period, providers.leadProvider.id);
  const wanted = wantedStatus(row, present?.status ?? null, { isPlaced, outcome: training.outcome });
  const registration = present ?? newRegistration(row, wanted, providers, context);
  if (present === undefined) period.registrations.push(registration);
  const wasAccepted = present !== undefined && isAccepted(present.status);
  if (present !== undefined) moveStatus(registration, wanted, context, changes);
  registration.trainingPeriodId = training.id;
  registration.deliveryPartnerId = training.deliveryPartnerId;
  takeReference(row.reference, registration, period.person, context, changes);
  for (const { rung, key } of factColumns) hear(registration, rung, key, row.facts[rung], context, changes);
  return isAccepted(registration.status) && !wasAccepted;
}

/** A reference belongs to one registration: that of a person's next school takes it over. */
function takeReference(
  reference: string | null,
  registration: RegistrationState,
  person: PersonState,
  context: ImportContext,
  changes: Changes,
): void {
  if (reference === null) return;
  const key = referenceKey(registration.leadProviderId, reference);
  const holder = context.registrationsByReference.get(key)?.registration;
  if (holder !== undefined && holder !== registration) holder.reference = null;
  changes.set(registration, 'reference', reference, 'reference');
  context.registrationsByReference.set(key, { registration, person });
}

function newRegistration(
  row: RegistrationRow,
  status: RegistrationStatus,
  { leadProvider, deliveryPartner }: RowDecisions['providers'],
  { asOf }: ImportContext,
): RegistrationState {
  return {
    id: randomUUID(),
    isNew: true,
    trainingPeriodId: null,
    leadProviderId: leadProvider.id,
    deliveryPartnerId: deliveryPartner.id,
    status,
    steps: [],
    statusSince: asOf,
    receivedOn: asOf,
    reference: row.reference,
    facts: new Map(),
  };
}

function moveStatus(
  registration: RegistrationState,
  wanted: RegistrationStatus,
  { asOf }: ImportContext,
  changes: Changes,
): void {
  if (registration.status === wanted) return;
  if (registration.statusSince > asOf) {
    changes.warn(
      'registrationStatus',
      `Kept as of ${formatDate(registration.statusSince)}, which is later than this file.`,
    );
    return;
  }
  registration.steps = stepsBetween(registration.status, wanted) ?? [];
  changes.set(registration, 'status', wanted, 'registrationStatus');
  registration.statusSince = asOf;
}

/** A fact is replaced by what is said for the same or a later day, never by something older. */
function hear(
  registration: RegistrationState,
  rung: FactRung,
  key: string,
  told: ToldFact | undefined,
  { asOf }: ImportContext,
  changes: Changes,
): void {
  if (told === undefined) return;
  const known = registration.facts.get(rung);
  // "Yes" takes nothing back of a day that is known.
  const onDate = told.onDate ?? (known?.state === told.state ? known.onDate : null);
  if (known !== undefined && known.state === told.state && known.onDate === onDate) {
    if (known.asOf >= asOf) return;
    registration.facts.set(rung, { ...known, asOf });
    changes.heardAgain = true;
    return;
  }
  if (known !== undefined && known.asOf > asOf) {
    changes.warn(key, `Kept as of ${formatDate(known.asOf)}, which is later than this file.`);
    return;
  }
  registration.facts.set(rung, { state: told.state, onDate, asOf });
  if (!registration.isNew) changes.note(key, `${factText(told.state, onDate)}.`);
}

function factText(state: ToldFact['state'], onDate: string | null): string {
  if (state === 'not_needed') return 'Not needed';
  if (state === 'waiting') return 'Not yet';
  return onDate === null ? 'Done' : `Done on ${formatDate(onDate)}`;
}

/** What the appropriate body has recorded, of ECTs only. */
export function carryOutInduction(
  row: RegistrationRow,
  person: PersonState,
  appropriateBodyId: string | null,
  { asOf }: ImportContext,
  changes: Changes,
): void {
  if (row.role !== 'ect') return;
  const startedOn = row.facts.induction_recorded?.onDate ?? null;
  const completedOn = row.facts.induction_complete?.onDate ?? null;
  if (
    appropriateBodyId === null &&
    startedOn === null &&
    completedOn === null &&
    row.inductionOutcome === null
  )
    return;
  if (person.induction === null) {
    person.induction = {
      isNew: true,
      appropriateBodyId,
      startedOn,
      completedOn,
      outcome: row.inductionOutcome,
      asOf,
    };
    if (!person.isNew) changes.note('inductionOutcome', 'The induction is noted.');
    return;
  }
  const { induction } = person;
  if (induction.asOf > asOf) return;
  const before = changes.messages.length;
  if (appropriateBodyId !== null && appropriateBodyId !== induction.appropriateBodyId) {
    induction.appropriateBodyId = appropriateBodyId;
    changes.note('appropriateBody', `Becomes ${row.appropriateBody}.`);
  }
  if (startedOn !== null) changes.set(induction, 'startedOn', startedOn, 'inductionRecorded');
  if (completedOn !== null) changes.set(induction, 'completedOn', completedOn, 'inductionComplete');
  if (row.inductionOutcome !== null)
    changes.set(induction, 'outcome', row.inductionOutcome, 'inductionOutcome');
  if (changes.messages.length > before) induction.asOf = asOf;
  else if (induction.asOf < asOf) {
    induction.asOf = asOf;
    changes.heardAgain = true;
  }
}
