import { isSamePerson } from '@/lib/teachers/identity';
import type { RowProblem } from '../row-cells';
import { type ImportContext, referenceKey } from './context';
import type { Providers } from './decide-place';
import { isVisible } from './own-records';
import type { PersonState } from './records';
import { problem, type RegistrationRow } from './row';

export interface PersonDecision {
  /** Null: the person is new. */
  person: PersonState | null;
  problems: RowProblem[];
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

  // Of a lead provider's registrations, those with another delivery partner are not the staff member's to know.
  if (
    referenced !== undefined &&
    referenced !== byTrn &&
    !referenced.isNew &&
    !isVisible(referenced, context)
  )
    return refuse('reference', `Reference ${row.reference} is taken. Give the registration another.`);
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
