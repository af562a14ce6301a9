import { intakeLabel } from '@/lib/registrations/labels';
import type { IntakeTerm } from '@/lib/registrations/types';
import { type Draft, overlaps } from './draft';
import type { FormRow, PeriodRow, RegistrationRow, TrainingRow } from './types';

/** Trainings of a time at a school that becomes part of another: moved, or one with the training they repeat. */
export function planTrainings(draft: Draft, { from, to }: { from: PeriodRow; to: PeriodRow }): void {
  const { records } = draft;
  const kept = records.training_period.filter(({ school_period_id }) => school_period_id === to.id);
  for (const training of records.training_period.filter(
    ({ school_period_id }) => school_period_id === from.id,
  )) {
    const same = kept.filter((other) => overlaps(draft.spanOf(other), training));
    const [one] = same;
    if (one === undefined) {
      draft.change(
        'training_period',
        training.id,
        { school_period_id: from.id },
        { school_period_id: to.id },
      );
      kept.push(training);
    } else if (same.length === 1 && isSameTraining(draft, one, training)) {
      foldTraining(draft, { from: training, to: one, periodId: to.id });
    } else {
      draft.refuse(
        'training',
        `Both are in training at the same time: ${trainingInWords(draft, one)}, and ${trainingInWords(draft, training)}. Record the end of one of them first, by a request for that person.`,
      );
    }
  }
  const folded = new Set(Object.keys(draft.foldedTrainings));
  for (const { id, school_period_id, training_period_id } of records.registration)
    if (school_period_id === from.id && !folded.has(training_period_id ?? ''))
      draft.change('registration', id, { school_period_id: from.id }, { school_period_id: to.id });
}

/** What repeats a training: the same provider, programme type and intake, and neither has ended in some way. */
function isSameTraining({ records }: Draft, one: TrainingRow, other: TrainingRow): boolean {
  return (
    one.lead_provider_id === other.lead_provider_id &&
    one.programme_type === other.programme_type &&
    one.intake_year === other.intake_year &&
    one.intake_term === other.intake_term &&
    one.outcome === null &&
    other.outcome === null &&
    !records.reasons.includes(one.id) &&
    !records.reasons.includes(other.id)
  );
}

function trainingInWords(draft: Draft, training: TrainingRow): string {
  const { lead_provider_id, intake_year, intake_term, outcome } = training;
  const provider = lead_provider_id === null ? 'a school-led programme' : draft.nameOf(lead_provider_id);
  const state = outcome === null ? '' : outcome === 'completed' ? ', completed' : ', paused or withdrawn';
  return `${provider}, ${intakeLabel(intake_year, intake_term as IntakeTerm)}${state}`;
}

interface Fold<Kind> {
  from: Kind;
  to: Kind;
  periodId: string;
}

function foldTraining(draft: Draft, fold: Fold<TrainingRow>): void {
  const { from, to } = fold;
  draft.foldedTrainings[from.id] = to.id;
  planPlaces(draft, fold);
  const [order] = draft.records.module_order.filter(
    ({ training_period_id }) => training_period_id === from.id,
  );
  const hasOrder = draft.records.module_order.some(({ training_period_id }) => training_period_id === to.id);
  if (order !== undefined && hasOrder) draft.takeAway('module_order', order);
  else if (order !== undefined)
    draft.change('module_order', order.id, { training_period_id: from.id }, { training_period_id: to.id });
  planRegistrations(draft, fold);
  draft.takeAway('training_period', from);
  draft.grow('training_period', to, from, [
    'delivery_partner_id',
    'programme_version_id',
    'schedule_identifier',
  ]);
  draft.effects.push(`The two trainings with ${trainingInWords(draft, to)} become one.`);
}

function planPlaces(draft: Draft, { from, to }: Fold<TrainingRow>): void {
  const { group_membership } = draft.records;
  const kept = group_membership.filter(({ training_period_id }) => training_period_id === to.id);
  for (const place of group_membership.filter(({ training_period_id }) => training_period_id === from.id)) {
    const [same, another] = kept.filter((other) => overlaps(draft.spanOf(other), place));
    if (same === undefined) {
      draft.change(
        'group_membership',
        place.id,
        { training_period_id: from.id },
        { training_period_id: to.id },
      );
      kept.push(place);
    } else if (another === undefined && same.group_id === place.group_id) {
      draft.takeAway('group_membership', place);
      draft.grow('group_membership', same, place);
      draft.effects.push(`One place in ${draft.nameOf(place.group_id)} becomes free.`);
    } else {
      draft.refuse(
        'training',
        `Both have a place in a group at the same time: ${draft.nameOf(same.group_id)} and ${draft.nameOf(place.group_id)}. Take one of them out of the group first, on its page.`,
      );
    }
  }
}

/** Of two registrations for one training one goes; what it knows more is kept with the other. */
function planRegistrations(draft: Draft, { from, to, periodId }: Fold<TrainingRow>): void {
  const { registration } = draft.records;
  const [repeated] = registration.filter(({ training_period_id }) => training_period_id === from.id);
  const [kept] = registration.filter(({ training_period_id }) => training_period_id === to.id);
  if (repeated === undefined) return;
  const was = { school_period_id: repeated.school_period_id, training_period_id: from.id };
  if (kept === undefined) {
    const becomes = { school_period_id: periodId, training_period_id: to.id };
    draft.change('registration', repeated.id, was, becomes);
    return;
  }
  if (!planForms(draft, repeated, kept)) {
    const becomes = { school_period_id: periodId, training_period_id: null };
    draft.change('registration', repeated.id, was, becomes);
    draft.effects.push('Both registrations are kept, since an enrolment form was returned for each.');
    return;
  }
  const known = new Set(
    draft.records.registration_fact
      .filter(({ registration_id }) => registration_id === kept.id)
      .map(({ rung }) => rung),
  );
  for (const fact of draft.records.registration_fact)
    if (fact.registration_id === repeated.id)
      draft.rehang(
        'registration_fact',
        ['registration_id', 'rung'],
        fact,
        known.has(fact.rung) ? null : { registration_id: kept.id },
      );
  for (const { id, registration_id } of draft.records.registration_note)
    if (registration_id === repeated.id)
      draft.change('registration_note', id, { registration_id }, { registration_id: kept.id });
  draft.takeAway('registration', repeated);
  if (kept.reference === null && repeated.reference !== null)
    draft.change('registration', kept.id, { reference: null }, { reference: repeated.reference });
}

/** False when both forms were returned: neither may go. */
function planForms(draft: Draft, repeated: RegistrationRow, kept: RegistrationRow): boolean {
  const formOf = ({ id }: RegistrationRow): FormRow | undefined =>
    draft.records.enrolment_form.find(({ registration_id }) => registration_id === id);
  const form = formOf(repeated);
  const other = formOf(kept);
  if (form === undefined) return true;
  if (other !== undefined && form.state === 'returned' && other.state === 'returned') return false;
  if (other !== undefined && form.state === 'sent') {
    draft.takeAway('enrolment_form', form);
    return true;
  }
  if (other !== undefined) draft.takeAway('enrolment_form', other);
  draft.change('enrolment_form', form.id, { registration_id: repeated.id }, { registration_id: kept.id });
  return true;
}
