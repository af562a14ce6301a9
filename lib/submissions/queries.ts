import 'server-only';
import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now } from '@/lib/dates/clock';
import { fromDateColumn } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import type { Prisma } from '@/lib/db/generated/client';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { ownSubmissions } from './policy';
import { openStates, type SubmissionDetail, type SubmissionSummary } from './types';

const summary = {
  id: true,
  number: true,
  role: true,
  name: true,
  startsOn: true,
  state: true,
  stateSince: true,
  createdAt: true,
  schoolPeriod: { select: { personId: true } },
} satisfies Prisma.RegistrationSubmissionSelect;

type SummaryRow = Prisma.RegistrationSubmissionGetPayload<{ select: typeof summary }>;

function summaryOf(row: SummaryRow): SubmissionSummary {
  return {
    id: row.id,
    number: row.number,
    role: row.role,
    name: row.name,
    startsOn: fromDateColumn(row.startsOn),
    state: row.state,
    stateSince: londonDate(row.stateSince),
    sentOn: londonDate(row.createdAt),
    personId: row.schoolPeriod?.personId ?? null,
  };
}

const month = 30 * 24 * 60 * 60 * 1000;

/** What the school sent: everything that is open, and what was decided within a month, the latest first. */
export async function listSchoolSubmissions(
  actor: SchoolActor | StaffActor,
  schoolId: string,
  { withDecided = true }: { withDecided?: boolean } = {},
): Promise<SubmissionSummary[]> {
  return withActor(actor, async (tx) => {
    const recently = new Date(now().getTime() - month);
    const rows = await tx.registrationSubmission.findMany({
      where: {
        AND: [
          { schoolId },
          withDecided
            ? { OR: [{ state: { in: [...openStates] } }, { stateSince: { gte: recently } }] }
            : { state: { in: [...openStates] } },
          tenantFilter(ownSubmissions(actor)),
        ],
      },
      orderBy: { number: 'desc' },
      take: 100,
      select: summary,
    });
    return rows.map(summaryOf);
  });
}

const detail = {
  ...summary,
  version: true,
  trn: true,
  email: true,
  isTransfer: true,
  workingPattern: true,
  workingDays: true,
  subject: true,
  phase: true,
  programmeType: true,
  appropriateBody: { select: { name: true } },
  leadProvider: { select: { name: true } },
  deliveryPartner: { select: { name: true } },
  mentorPeriod: { select: { person: { select: { name: true } } } },
  ectPeriod: { select: { person: { select: { name: true } } } },
  submittedBy: { select: { name: true, email: true } },
  school: { select: { id: true, urn: true, organisation: { select: { name: true } } } },
  notes: {
    orderBy: { createdAt: 'asc' },
    select: { id: true, kind: true, body: true, createdAt: true, author: { select: { name: true } } },
  },
} satisfies Prisma.RegistrationSubmissionSelect;

/** @throws NotFound for what another school sent, or what others check */
export async function getSubmission(
  actor: SchoolActor | StaffActor,
  number: number,
): Promise<SubmissionDetail> {
  return withActor(actor, (tx) => readSubmission(tx, actor, number));
}

export async function readSubmission(
  tx: Tx,
  actor: SchoolActor | StaffActor,
  number: number,
): Promise<SubmissionDetail> {
  const row = await tx.registrationSubmission.findFirst({
    where: { AND: [{ number }, tenantFilter(ownSubmissions(actor))] },
    select: detail,
  });
  if (row === null) throw new NotFound();
  const { appropriateBody, leadProvider, deliveryPartner, mentorPeriod, ectPeriod, submittedBy, school } =
    row;
  return {
    ...summaryOf(row),
    version: row.version,
    trn: row.trn,
    email: row.email,
    isTransfer: row.isTransfer,
    workingPattern: row.workingPattern,
    workingDays: row.workingDays,
    subject: row.subject,
    phase: row.phase,
    programmeType: row.programmeType,
    appropriateBody: appropriateBody?.name ?? null,
    leadProvider: leadProvider?.name ?? null,
    deliveryPartner: deliveryPartner?.name ?? null,
    pairedWith: (mentorPeriod ?? ectPeriod)?.person.name ?? null,
    sentBy: submittedBy?.name ?? submittedBy?.email ?? null,
    school: { id: school.id, urn: school.urn, name: school.organisation.name },
    notes: row.notes.map(({ createdAt, author, ...note }) => ({
      ...note,
      on: londonDate(createdAt),
      author: author?.name ?? null,
    })),
  };
}
