import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { readSettings } from '@/lib/settings/queries';
import { isSentInBulk, stateOf } from '../rules';
import { sendOneOfMany } from '../send';
import { findSendables } from '../sendable';
import type { InvitationResult } from '../types';
import { nameOf } from './invite-contact';

/**
 * Invites ECTs and mentors to their own record, at the e-mail address of the registration. Safe to repeat, as
 * `sendInvitations`. Of people whom others train staff see no address here, and cannot invite them.
 */
export async function invitePeople(actor: StaffActor, personIds: string[]): Promise<InvitationResult[]> {
  return withActor(
    actor,
    async (tx) => {
      const settings = await readSettings(tx);
      const invitedBy = await nameOf(tx, actor);
      const people = await findPeople(tx, personIds);
      const results: InvitationResult[] = [];
      for (const key of new Set(personIds)) {
        const person = people.get(key);
        if (person === undefined) results.push({ key, name: '', outcome: 'gone' });
        else results.push({ key, name: person.name, outcome: await invite(person) });
      }
      return results;

      async function invite(person: FoundPerson): Promise<InvitationResult['outcome']> {
        if (person.userId !== null) return 'accepted';
        if (person.email === null) return 'no_email';
        const id = await openInvitation(tx, actor, { ...person, email: person.email });
        const invitation = (await findSendables(tx, [id], today())).get(id);
        if (invitation === undefined) return 'gone';
        if (!isSentInBulk(stateOf(invitation, now()))) return 'already_sent';
        return sendOneOfMany(tx, actor, invitation, { settings, invitedBy });
      }
    },
    { timeout: 60_000 },
  );
}

interface FoundPerson {
  id: string;
  name: string;
  email: string | null;
  userId: string | null;
  schoolId: string;
}

async function findPeople(tx: Tx, ids: string[]): Promise<Map<string, FoundPerson>> {
  const periods = await tx.schoolPeriod.findMany({
    where: {
      personId: { in: ids },
      OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(today()) } }],
    },
    orderBy: { startsOn: 'asc' },
    select: {
      schoolId: true,
      person: { select: { id: true, name: true, email: true, userId: true } },
    },
  });
  return new Map(periods.map(({ schoolId, person }) => [person.id, { ...person, schoolId }]));
}

/** The person's open invitation, to the address that is registered now. */
async function openInvitation(
  tx: Tx,
  actor: StaffActor,
  person: FoundPerson & { email: string },
): Promise<string> {
  const open = await tx.invitation.findFirst({
    where: { personId: person.id, acceptedAt: null, revokedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { id: true, email: true },
  });
  if (open !== null && open.email.toLowerCase() === person.email.toLowerCase()) return open.id;
  // To an old address: its link must not open the record any more.
  if (open !== null) {
    await tx.invitation.updateMany({ where: { id: open.id }, data: { revokedAt: now(), tokenHash: null } });
  }
  const created = await tx.invitation.create({
    data: {
      organisationId: person.schoolId,
      email: person.email,
      name: person.name,
      personId: person.id,
      createdById: actor.userId,
    },
    select: { id: true },
  });
  return created.id;
}
