'use server';

import { revalidatePath } from 'next/cache';
import type { ResultsState } from '@/components/invitations/results-state';
import type { StaffActor } from '@/lib/auth/actor';
import { requireStaff } from '@/lib/auth/require-actor';
import { Conflict, Forbidden, NotFound, RuleBroken } from '@/lib/errors';
import { formAction, requireSameOrigin } from '@/lib/forms/form-action';
import { inviteContact } from '@/lib/invitations/commands/invite-contact';
import { invitePeople } from '@/lib/invitations/commands/invite-people';
import { reissueInvitation } from '@/lib/invitations/commands/reissue-invitation';
import { revokeInvitation } from '@/lib/invitations/commands/revoke-invitation';
import { sendInvitations } from '@/lib/invitations/commands/send-invitations';
import { findPartnerSchool } from '@/lib/invitations/partner-schools';
import { listKeysToInvite } from '@/lib/invitations/queries';
import { addContactSchema, inviteesActionSchema } from '@/lib/invitations/schemas';
import type { InvitationResult } from '@/lib/invitations/types';

const mostAtOnce = 500;

export const addContactAction = formAction({
  schema: addContactSchema,
  run: async ({ urn, send, ...contact }) => {
    const { actor } = await requireStaff();
    const school = await findPartnerSchool(actor, Number(urn));
    if (school === null) throw new NotFound();
    await inviteContact(actor, { ...contact, organisationId: school.id }, { send: send === 'now' });
    return `/staff/invitations?q=${school.urn}&added=${send}`;
  },
});

/** Answers with the page and one result per person instead of a redirect; sending it again changes nothing more. */
export async function inviteesAction(_previous: ResultsState, formData: FormData): Promise<ResultsState> {
  await requireSameOrigin();
  const parsed = inviteesActionSchema.safeParse({
    kind: formData.get('kind'),
    intent: formData.get('intent'),
    key: formData.getAll('key'),
  });
  if (!parsed.success) {
    return failure(`Choose at most ${mostAtOnce} people, then try again.`);
  }
  const { kind, intent, key: keys } = parsed.data;
  const { actor } = await requireStaff();
  try {
    return await carryOut(actor, { kind, intent, keys, q: String(formData.get('q') ?? '').slice(0, 100) });
  } catch (error) {
    if (error instanceof NotFound) return failure('This invitation is no longer in the list.');
    if (error instanceof Conflict || error instanceof Forbidden || error instanceof RuleBroken) {
      return failure(error.message);
    }
    throw error;
  } finally {
    revalidatePath('/staff/invitations');
  }
}

async function carryOut(
  actor: StaffActor,
  asked: { kind: 'contacts' | 'people'; intent: string; keys: string[]; q: string },
): Promise<ResultsState> {
  const { kind, intent, keys, q } = asked;
  const [verb, id = ''] = intent.split(':');
  if (verb === 'reissue') {
    await reissueInvitation(actor, id);
    return done('The invitation was sent again; the earlier link no longer works.');
  }
  if (verb === 'revoke') {
    await revokeInvitation(actor, id);
    return done('The invitation was taken back.');
  }
  const chosen = verb === 'all' ? await listKeysToInvite(actor, { kind, q }, mostAtOnce) : keys;
  if (chosen.length === 0) return failure('Choose at least one person.');
  const results = await (kind === 'contacts' ? sendInvitations : invitePeople)(actor, chosen);
  return { ...done(summary(results)), results };
}

function summary(results: InvitationResult[]): string {
  const sent = results.filter(({ outcome }) => outcome === 'sent').length;
  const rest = results.length - sent;
  const first = sent === 1 ? '1 invitation is on its way' : `${sent} invitations are on their way`;
  return rest === 0 ? `${first}.` : `${first}; ${rest} not sent, with the reason below.`;
}

function done(message: string): ResultsState {
  return { message, isError: false, results: [] };
}

function failure(message: string): ResultsState {
  return { message, isError: true, results: [] };
}
