import { Draft } from './draft';
import { planBelongings } from './plan-belongings';
import { planPeriods } from './plan-periods';
import type { Choices, ChosenField, Fields, PersonRow, Plan, Records } from './types';

/** Fields that the two may differ in, with the column that holds them. */
export const chosenFields = ['name', 'trn', 'email', 'telephone', 'account', 'induction'] as const;

export function valueIn(person: PersonRow, field: ChosenField, records: Records): string | null {
  if (field === 'account')
    return person.user_id === null ? null : (records.names[person.user_id] ?? 'An account');
  if (field === 'induction') {
    const induction = records.induction.find(({ person_id }) => person_id === person.id);
    return induction === undefined ? null : JSON.stringify({ ...induction, person_id: null });
  }
  return person[field];
}

/** Who stays unless somebody chooses: whoever has an account, then a TRN, then the record that was there first. */
export function usualSurvivor(one: PersonRow, other: PersonRow): PersonRow {
  const weight = ({ user_id, trn }: PersonRow) => (user_id === null ? 0 : 2) + (trn === null ? 0 : 1);
  if (weight(one) !== weight(other)) return weight(one) > weight(other) ? one : other;
  return one.id < other.id ? one : other;
}

export function chosen(records: Records, one: PersonRow, other: PersonRow, given: Partial<Choices>): Choices {
  const survivor = given.keep === other.id ? other : given.keep === one.id ? one : usualSurvivor(one, other);
  const merged = survivor === one ? other : one;
  const choose = (field: ChosenField): string => {
    if (valueIn(merged, field, records) === null) return survivor.id;
    if (valueIn(survivor, field, records) === null) return merged.id;
    return given[field] === merged.id ? merged.id : survivor.id;
  };
  return {
    keep: survivor.id,
    name: choose('name'),
    trn: choose('trn'),
    email: choose('email'),
    telephone: choose('telephone'),
    account: choose('account'),
    induction: choose('induction'),
  };
}

/**
 * What merging the two records would do, row by row and in words, and what stands in the way. A function of the records
 * alone, so that what a page showed and what is done are the same.
 *
 * @param organisationId of the staff: what another provider leads or delivers is not theirs to move
 */
export function planMerge(
  records: Records,
  [one, other]: readonly [PersonRow, PersonRow],
  given: Partial<Choices>,
  { organisationId, at }: { organisationId: string; at: Date },
): Plan {
  const choices = chosen(records, one, other, given);
  const [survivor, merged] = choices.keep === one.id ? [one, other] : [other, one];
  const draft = new Draft(records);
  if (isPartlyForeign(records, organisationId)) {
    // Nothing is said of what the staff may not see, also not that it stands in the way.
    draft.refuse(
      'organisation',
      'Another provider trains or trained one of them too, and you cannot see that part. Ask that provider, or the DfE, to correct the record with them first.',
    );
    const { moves, effects, problems, foldedPeriods, foldedTrainings } = draft;
    return { survivor, merged, choices, moves, effects, problems, foldedPeriods, foldedTrainings };
  }
  draft.effects.push(...keptInWords(records, { survivor, merged, choices }));
  planPeriods(draft, { survivor: survivor.id, merged: merged.id });
  planBelongings(draft, { survivor, merged }, at);
  planInduction(draft, { survivor, merged, choices });
  draft.writeGrown();
  planPerson(draft, { survivor, merged, choices });
  draft.effects.push(
    'Links to the record that goes lead to the one that stays. Both histories are shown there.',
  );
  const { moves, effects, problems, foldedPeriods, foldedTrainings } = draft;
  return { survivor, merged, choices, moves, effects, problems, foldedPeriods, foldedTrainings };
}

function isPartlyForeign(records: Records, organisationId: string): boolean {
  return [...records.training_period, ...records.registration].some(
    ({ lead_provider_id, delivery_partner_id }) =>
      lead_provider_id !== null &&
      lead_provider_id !== organisationId &&
      delivery_partner_id !== organisationId,
  );
}

interface Pair {
  survivor: PersonRow;
  merged: PersonRow;
  choices: Choices;
}

function keptInWords(records: Records, { survivor, merged, choices }: Pair): string[] {
  const value = (field: ChosenField) =>
    valueIn(choices[field] === merged.id ? merged : survivor, field, records);
  const gone = (field: ChosenField) =>
    valueIn(choices[field] === merged.id ? survivor : merged, field, records);
  const [trn, oldTrn, account, oldAccount] = [value('trn'), gone('trn'), value('account'), gone('account')];
  return [
    `${value('name')} stays, ${trn === null ? 'without a TRN' : `with the TRN ${trn}`} and ${value('email') ?? 'without an e-mail address'}.`,
    ...(oldTrn === null ? [] : [`The TRN ${oldTrn} still finds this person, in searches and in imports.`]),
    ...(account === null ? [] : [`They sign in as ${account}.`]),
    ...(oldAccount === null ? [] : [`${oldAccount} no longer opens this person’s pages.`]),
  ];
}

function planInduction(draft: Draft, { survivor, merged, choices }: Pair): void {
  const of = (id: string) => draft.records.induction.find(({ person_id }) => person_id === id);
  const [own, other] = [of(survivor.id), of(merged.id)];
  if (other === undefined) return;
  if (own === undefined) {
    draft.rehang('induction', ['person_id'], other, { person_id: survivor.id });
    return;
  }
  if (choices.induction !== merged.id) return;
  const without = ({ person_id: _person, ...rest }: Fields): Fields => rest;
  const [was, becomes] = [without(own), without(other)];
  draft.moves.push(
    { table: 'induction', key: { person_id: survivor.id }, was, becomes },
    { table: 'induction', key: { person_id: merged.id }, was: becomes, becomes: was },
  );
}

/** The values of the record that stays; those that were not chosen go to the other, where an old TRN is looked for. */
function planPerson(draft: Draft, { survivor, merged, choices }: Pair): void {
  const change = ({ id }: PersonRow, was: Fields, becomes: Fields) =>
    draft.change('person', id, was, becomes);
  for (const field of ['name', 'email', 'telephone'] as const) {
    if (choices[field] !== merged.id || survivor[field] === merged[field]) continue;
    change(survivor, { [field]: survivor[field] }, { [field]: merged[field] });
    change(merged, { [field]: merged[field] }, { [field]: survivor[field] });
  }
  if (choices.trn === merged.id && survivor.trn !== merged.trn) {
    change(merged, { trn: merged.trn }, { trn: null });
    change(survivor, { trn: survivor.trn }, { trn: merged.trn });
    if (survivor.trn !== null) change(merged, { trn: null }, { trn: survivor.trn });
  }
  if (merged.user_id !== null) change(merged, { user_id: merged.user_id }, { user_id: null });
  if (merged.user_id !== null && choices.account === merged.id)
    change(survivor, { user_id: survivor.user_id }, { user_id: merged.user_id });
  change(merged, { merged_into_id: null }, { merged_into_id: survivor.id });
}
