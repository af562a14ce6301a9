import 'server-only';
import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { fromDateColumn, type IsoDate } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import type { Note } from '@/lib/submissions/types';
import { ownRegistrations } from './policy';
import type { RegistrationStatus } from './types';

/** A registration in the records of which staff asked the school something. */
export interface RegistrationQuestion {
  id: string;
  name: string;
  role: 'ect' | 'mentor';
  provider: string;
  since: IsoDate;
}

export interface RegistrationQuestionPage extends RegistrationQuestion {
  personId: string;
  status: RegistrationStatus;
  notes: Note[];
}

function own(actor: SchoolActor | StaffActor) {
  return tenantFilter(
    actor.kind === 'school' ? { schoolPeriod: { schoolId: actor.schoolId } } : ownRegistrations(actor),
  );
}

const question = {
  id: true,
  status: true,
  statusSince: true,
  leadProvider: { select: { name: true } },
  schoolPeriod: { select: { role: true, person: { select: { id: true, name: true } } } },
} as const;

/** What staff asked about registrations and waits for the school, the oldest first. */
export async function listRegistrationQuestions(
  actor: SchoolActor | StaffActor,
  schoolId: string,
): Promise<RegistrationQuestion[]> {
  return withActor(actor, async (tx) => {
    const rows = await tx.registration.findMany({
      where: { AND: [{ status: 'waiting_for_school', schoolPeriod: { schoolId } }, own(actor)] },
      orderBy: [{ statusSince: 'asc' }, { id: 'asc' }],
      take: 100,
      select: question,
    });
    return rows.map(({ id, statusSince, leadProvider, schoolPeriod: { role, person } }) => ({
      id,
      name: person.name,
      role,
      provider: leadProvider.name,
      since: fromDateColumn(statusSince),
    }));
  });
}

/** One registration with what was asked and answered. @throws NotFound for that of another school */
export async function getRegistrationQuestion(
  actor: SchoolActor | StaffActor,
  { schoolId, id }: { schoolId: string; id: string },
): Promise<RegistrationQuestionPage> {
  return withActor(actor, async (tx) => {
    const row = await tx.registration.findFirst({
      where: { AND: [{ id, schoolPeriod: { schoolId } }, own(actor)] },
      select: {
        ...question,
        notes: {
          orderBy: { createdAt: 'asc' },
          select: { id: true, kind: true, body: true, createdAt: true, author: { select: { name: true } } },
        },
      },
    });
    if (row === null) throw new NotFound();
    const { role, person } = row.schoolPeriod;
    return {
      id: row.id,
      name: person.name,
      personId: person.id,
      role,
      provider: row.leadProvider.name,
      since: fromDateColumn(row.statusSince),
      status: row.status,
      notes: row.notes.map(({ createdAt, author, ...note }) => ({
        ...note,
        on: londonDate(createdAt),
        author: author?.name ?? null,
      })),
    };
  });
}
