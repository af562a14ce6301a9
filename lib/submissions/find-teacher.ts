import 'server-only';
import type { SchoolActor } from '@/lib/auth/actor';
import { isWithinLimits } from '@/lib/auth/throttle';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { openStates, type Standing, type SubmittedRole } from './types';

export interface TeacherToFind {
  role: SubmittedRole;
  trn: string;
  name: string;
  /** The ECT whom a mentor is registered for. */
  ectPersonId?: string | null;
}

export interface FoundTeacher {
  standing: Standing;
  /** The person's id when they are here already, the number of what was sent before; otherwise empty. */
  reference: string;
}

/**
 * Where registering the teacher leads. Of people at other schools it says no more than the way needs, and only to
 * somebody who knows the name as well as the TRN. Counted, so that nobody asks their way through all TRNs.
 *
 * @throws RuleBroken after sixty questions within an hour
 */
export async function findTeacher(actor: SchoolActor, teacher: TeacherToFind): Promise<FoundTeacher> {
  const allowed = await isWithinLimits([
    { name: 'find-teacher:user', of: actor.userId, most: 60, withinSeconds: 3600 },
  ]);
  if (!allowed)
    throw new RuleBroken('too_many', 'You have looked up too many TRNs. Try again in an hour.', 'trn');
  return withActor(actor, (tx) => standingOf(tx, actor, teacher));
}

export async function standingOf(
  tx: Tx,
  actor: SchoolActor,
  { role, trn, name, ectPersonId = null }: TeacherToFind,
): Promise<FoundTeacher> {
  const sent = await tx.registrationSubmission.findFirst({
    where: { schoolId: actor.schoolId, trn, state: { in: [...openStates] } },
    select: { number: true },
  });
  if (sent !== null) return { standing: 'sent', reference: String(sent.number) };
  if (ectPersonId !== null) {
    const ect = await tx.person.findFirst({ where: { id: ectPersonId, trn }, select: { id: true } });
    if (ect !== null) return { standing: 'oneself', reference: ect.id };
  }
  const [row] = await tx.$queryRaw<{ standing: Standing }[]>`
    select app.standing_of_teacher(${trn}, ${name}, ${role}::teacher_role, ${actor.schoolId}::uuid) as standing`;
  const standing = row?.standing ?? 'clear';
  if (standing !== 'here') return { standing, reference: '' };
  const here = await tx.$queryRaw<{ id: string }[]>`
    select n.id from person n where n.id = app.person_of_trn(${trn}) limit 1`;
  return { standing, reference: here[0]?.id ?? '' };
}

/** @throws RuleBroken for an address of somebody else who is at a school */
export async function requireFreeEmail(actor: SchoolActor, email: string, trn: string): Promise<void> {
  const taken = await withActor(actor, (tx) => isEmailTaken(tx, email, trn));
  if (taken) throw emailTaken();
}

export async function isEmailTaken(tx: Tx, email: string, trn: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<
    { taken: boolean }[]
  >`select app.email_is_taken(${email}, ${trn}) as taken`;
  return row?.taken ?? false;
}

export const emailTaken = () =>
  new RuleBroken(
    'email_taken',
    'This address belongs to somebody with another TRN. Enter their own work address',
    'email',
  );
