import { isOpen as isOpenState } from '@/lib/requests/states';
import type { RequestState } from '@/lib/requests/types';
import type { Draft } from './draft';
import type { Plan } from './types';

/** Tables whose rows simply get another person. */
const plain = ['support_enquiry', 'calendar_feed', 'schedule_share', 'enrolment_form'] as const;
const nouns: Record<(typeof plain)[number], [one: string, several: string]> = {
  support_enquiry: ['enquiry', 'enquiries'],
  calendar_feed: ['calendar feed', 'calendar feeds'],
  schedule_share: ['link to the schedule', 'links to the schedule'],
  enrolment_form: ['enrolment form', 'enrolment forms'],
};

/** What hangs on the person themself: requests, feeds, invitations, visits and what staff said of them. */
export function planBelongings(
  draft: Draft,
  { survivor, merged }: Pick<Plan, 'survivor' | 'merged'>,
  at: Date,
): void {
  const { records } = draft;
  const becomes = { person_id: survivor.id };
  const was = { person_id: merged.id };
  for (const table of plain) {
    const gone = new Set(
      draft.moves.filter((move) => move.table === table && move.becomes === null).map(({ key }) => key.id),
    );
    const rows = records[table].filter(({ id, person_id }) => person_id === merged.id && !gone.has(id));
    for (const { id } of rows) draft.change(table, id, was, becomes);
    if (rows.length > 0) draft.effects.push(`${counted(rows.length, ...nouns[table])} moved.`);
  }
  planRequests(draft, survivor.id, merged.id);
  planInvitations(draft, { survivor, merged }, at);
  for (const attendee of records.event_attendee.filter(({ person_id }) => person_id === merged.id)) {
    const isThere = records.event_attendee.some(
      ({ event_id, person_id }) => event_id === attendee.event_id && person_id === survivor.id,
    );
    draft.rehang('event_attendee', ['event_id', 'person_id'], attendee, isThere ? null : becomes);
  }
  for (const { id, subject_id } of records.journey)
    if (subject_id === merged.id) draft.change('journey', id, { subject_id }, { subject_id: survivor.id });
  planVerdicts(draft, survivor.id, merged.id);
  for (const { id } of records.former.filter(({ merged_into_id }) => merged_into_id === merged.id))
    draft.change('person', id, { merged_into_id: merged.id }, { merged_into_id: survivor.id });
}

function planRequests(draft: Draft, survivor: string, merged: string): void {
  const { service_request } = draft.records;
  const isOpen = ({ state }: { state: RequestState }) => isOpenState(state);
  const rows = service_request.filter(({ person_id }) => person_id === merged);
  for (const request of rows) {
    const same = service_request.find(
      (other) =>
        other.person_id === survivor &&
        other.school_id === request.school_id &&
        other.circumstance === request.circumstance &&
        isOpen(other) &&
        isOpen(request),
    );
    if (same !== undefined)
      draft.refuse(
        'requests',
        `Two requests of one kind are open: R-${same.number} and R-${request.number}. Finish or decline one of them first.`,
      );
    draft.change('service_request', request.id, { person_id: merged }, { person_id: survivor });
  }
  if (rows.length > 0) draft.effects.push(`${counted(rows.length, 'request', 'requests')} moved.`);
}

/** Whoever has an account needs no invitation; of two open ones to one address one is enough. */
function planInvitations(
  draft: Draft,
  { survivor, merged }: Pick<Plan, 'survivor' | 'merged'>,
  at: Date,
): void {
  const { invitation } = draft.records;
  const isOpen = (row: (typeof invitation)[number]) => row.accepted_at === null && row.revoked_at === null;
  const hasAccount = survivor.user_id !== null || merged.user_id !== null;
  for (const row of invitation) {
    const isMerged = row.person_id === merged.id;
    const repeats =
      isMerged &&
      invitation.some(
        (other) =>
          other.person_id === survivor.id &&
          isOpen(other) &&
          other.organisation_id === row.organisation_id &&
          other.email === row.email &&
          other.role === row.role,
      );
    const ends = isOpen(row) && (repeats || (hasAccount && row.role === null));
    if (ends) draft.change('invitation', row.id, { revoked_at: null }, { revoked_at: at.toISOString() });
    if (isMerged) draft.change('invitation', row.id, { person_id: merged.id }, { person_id: survivor.id });
    if (ends) draft.effects.push('An open invitation is taken back, since it is not needed any more.');
  }
}

/** What was said of the pair itself stays with the record that goes. */
function planVerdicts(draft: Draft, survivor: string, merged: string): void {
  const { identity_verdict } = draft.records;
  const about = (row: (typeof identity_verdict)[number], person: string): string | null => {
    if (row.person_id === person) return row.other_person_id ?? row.submission_id;
    return row.other_person_id === person ? row.person_id : null;
  };
  const known = new Set(identity_verdict.map((row) => about(row, survivor)));
  for (const row of identity_verdict) {
    const other = about(row, merged);
    if (other === null || other === survivor || known.has(other)) continue;
    const column = row.person_id === merged ? 'person_id' : 'other_person_id';
    draft.change('identity_verdict', row.id, { [column]: merged }, { [column]: survivor });
  }
}

function counted(count: number, one: string, several: string): string {
  return count === 1 ? `One ${one} is` : `${count} ${several} are`;
}
