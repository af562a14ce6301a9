import { recordAudit, recordAudits } from '@/lib/audit/record';
import { systemActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { addDays, toDateColumn } from '@/lib/dates/iso-date';
import { asFacilitator, asHeadteacher, asInductionTutor, asSelf } from './actors';
import { addAnnouncing } from './announcing';
import { createDocument } from './documents';
import { addMerged } from './duplicates';
import { createEct } from './ects';
import { createEvent, createScheduleVersion } from './events';
import { createGroup } from './groups';
import { createMentor } from './mentors';
import type { Organisation } from './organisations';
import { persist } from './persist';
import { createPublicPage } from './public-pages';
import { addRegistering } from './registering';
import { addReporting } from './reporting';
import { addScheduling } from './scheduling';
import { createPartnership, createSchool, type SchoolRecord } from './schools';
import { nextNumber } from './sequence';
import { createNotification } from './users';

export type Tenant = Awaited<ReturnType<typeof createTenant>>;

interface Providers {
  leadProvider: Organisation;
  deliveryPartner: Organisation;
}

/**
 * One school with everything that can hang on it: at least one row in every table that is not public reference
 * data. Two ECTs (one in training with an absence, one paused), their mentor, a head, a tutor, a facilitator.
 */
export async function createTenant(providers: Providers) {
  const school = await createSchool();
  await createPartnership({ school, ...providers });
  const mentor = await createMentor({ school, ...providers });
  const ect = await createEct({
    ...providers,
    school,
    mentor,
    facts: [{ rung: 'registered_with_dfe', onDate: addDays(today(), -90) }],
  });
  const paused = await createEct({ at: 'paused', school, ...providers });
  const absence = await addAbsenceAndInduction(ect);
  await addHistory({ ect, mentor, absence });

  const people = {
    tutor: await asInductionTutor(school),
    head: await asHeadteacher(school),
    facilitator: await asFacilitator(providers.deliveryPartner),
    ectSelf: await asSelf(ect.person),
    mentorSelf: await asSelf(mentor.person),
  };
  await tellReduced(ect.period.id, people.tutor.userId);
  await handOver(school.id, people.tutor.userId);
  const document = await addLibrary(providers, school.id, people.tutor.userId);
  const training = await addSchedule(providers, { ect, facilitatorId: people.facilitator.userId });
  for (const actor of [people.tutor, people.ectSelf, people.facilitator])
    await createNotification({ id: actor.userId });
  const correspondence = await addCorrespondence(school, providers, people.tutor.userId);
  const scheduling = await addScheduling({
    school,
    deliveryPartner: providers.deliveryPartner,
    tutorId: people.tutor.userId,
    ect: people.ectSelf,
    training: paused.training,
    group: training.group,
    event: training.event,
    mail: correspondence.mail,
  });
  const registering = await addRegistering({ school, ...providers, tutorId: people.tutor.userId, ect });
  const reporting = await addReporting({
    school,
    ...providers,
    tutorId: people.tutor.userId,
    ect: people.ectSelf,
    period: ect.period,
  });
  await persist((tx) =>
    tx.serviceAccess.create({ data: { userId: people.tutor.userId, service: 'canvas', canSignIn: true } }),
  );
  const publicPage = await createPublicPage({
    authorId: people.tutor.userId,
    organisationId: providers.deliveryPartner.id,
  });
  const announcing = await addAnnouncing({
    school,
    ...providers,
    tutor: people.tutor,
    self: people.ectSelf,
  });
  const merging = await addMerged({
    into: ect.person,
    period: ect.period,
    submission: registering.submission,
    organisation: providers.deliveryPartner,
    userId: people.facilitator.userId,
  });
  return {
    school,
    publicPage,
    ...providers,
    ect,
    paused,
    mentor,
    absence,
    document,
    ...people,
    ...training,
    ...correspondence,
    ...scheduling,
    ...registering,
    ...reporting,
    ...announcing,
    ...merging,
  };
}

function tellReduced(schoolPeriodId: string, toldById: string) {
  return persist((tx) =>
    tx.reducedTimetable.create({
      data: { schoolPeriodId, academicYear: 2020, toldById, toldOn: toDateColumn(today()) },
    }),
  );
}

function handOver(schoolId: string, writtenById: string) {
  return persist((tx) => tx.handOver.create({ data: { schoolId, writtenById, note: 'Ask the office.' } }));
}

/** Of the delivery partner, for everybody of the school; read by one, who has begun to write another version of it. */
async function addLibrary({ deliveryPartner }: Providers, schoolId: string, userId: string) {
  const document = await createDocument({
    organisation: deliveryPartner,
    schoolIds: [schoolId],
    publishedById: userId,
  });
  await persist(async (tx) => {
    await tx.documentReceipt.create({ data: { versionId: document.versionId, userId, openedAt: now() } });
    await tx.libraryVisit.create({ data: { userId, seenAt: now() } });
    await tx.documentDraft.create({ data: { documentId: document.id, userId, typed: {} } });
  });
  return document;
}

function addAbsenceAndInduction({ period, person }: { period: { id: string }; person: { id: string } }) {
  return persist(async (tx) => {
    await tx.induction.create({
      data: { personId: person.id, outcome: 'in_progress', asOf: toDateColumn(today()) },
    });
    return tx.absence.create({
      data: {
        schoolPeriodId: period.id,
        startsOn: toDateColumn(addDays(today(), -20)),
        endsOn: toDateColumn(addDays(today(), -10)),
        reason: { create: { reason: 'Parental leave' } },
      },
    });
  });
}

/** Of the pair for everybody whom it concerns; of the absence for staff alone. */
function addHistory({
  ect,
  mentor,
  absence,
}: Record<'ect' | 'mentor', { period: { id: string } }> & { absence: { id: string } }) {
  return persist((tx) =>
    recordAudits(tx, systemActor(), [
      {
        action: 'mentorship.begun',
        subjectType: 'mentorship',
        changes: [{ field: 'startsOn', was: null, is: today() }],
        people: { schoolPeriodIds: [ect.period.id, mentor.period.id] },
      },
      {
        action: 'absence.recorded',
        subjectType: 'absence',
        subjectId: absence.id,
        people: { schoolPeriodIds: [ect.period.id] },
      },
    ]),
  );
}

async function addSchedule(
  providers: Providers,
  {
    ect,
    facilitatorId,
  }: { ect: Pick<Awaited<ReturnType<typeof createEct>>, 'person' | 'training'>; facilitatorId: string },
) {
  const venue = await persist((tx) =>
    tx.venue.create({
      data: { organisationId: providers.deliveryPartner.id, name: `Venue ${nextNumber()}` },
    }),
  );
  const group = await createGroup({ ...providers, facilitatorId, venueId: venue.id, members: [ect] });
  const event = await createEvent({ group, joinLink: 'https://meet.example.org/group' });
  const visit = await createEvent({
    ...providers,
    group: null,
    attendees: [ect.person],
    joinLink: 'https://meet.example.org/visit',
  });
  const version = await createScheduleVersion(group, { events: [event] });
  return { venue, group, event, visit, version };
}

function addCorrespondence(
  school: SchoolRecord,
  { leadProvider, deliveryPartner }: Providers,
  tutorId: string,
) {
  const number = nextNumber();
  return persist(async (tx) => {
    const invitation = await tx.invitation.create({
      data: {
        email: `invited.${number}@example.org`,
        name: 'Invited Colleague',
        organisationId: school.id,
        role: 'induction_tutor',
        tokenHash: `invitation-${number}`,
      },
    });
    const enquiry = await tx.supportEnquiry.create({
      data: {
        topic: 'mentor',
        name: 'Tutor',
        email: `tutor.${number}@example.org`,
        message: 'Who is our mentor?',
        schoolId: school.id,
        userId: tutorId,
        leadProviderId: leadProvider.id,
        deliveryPartnerId: deliveryPartner.id,
      },
    });
    await tx.mailSuppression.create({
      data: { email: `invited.${number}@example.org`, reason: 'refused', problem: '550 No such user' },
    });
    await tx.notificationPreference.create({
      data: { userId: tutorId, audience: 'school', kind: 'group_changed', mail: 'weekly' },
    });
    const mail = await tx.mailMessage.create({
      data: {
        kind: 'invitation',
        toEmail: `invited.${number}@example.org`,
        subject: 'Your invitation',
        text: 'Hello',
        html: '<p>Hello</p>',
        idempotencyKey: `mail-${number}`,
        organisationId: school.id,
        userId: tutorId,
        isNewsletter: true,
        contentId: (await tx.mailContent.create({ data: { text: 'Hello', html: '<p>Hello</p>' } })).id,
      },
    });
    const batch = await tx.importBatch.create({
      data: {
        kind: 'registrations',
        organisationId: deliveryPartner.id,
        createdById: tutorId,
        fileName: 'registrations.xlsx',
        fileBytes: 3,
        fileHash: `hash-${number}`,
        asOf: toDateColumn(today()),
        chunks: { create: [{ ordinal: 0, bytes: new Uint8Array([1, 2, 3]) }] },
        rows: { create: [{ number: 2, raw: { trn: '9950000' }, outcome: 'create' }] },
      },
    });
    await recordAudit(tx, systemActor(), {
      action: 'organisation.added',
      subjectType: 'organisation',
      subjectId: school.id,
    });
    const expires = new Date(Date.UTC(2100, 0, 1));
    await tx.session.create({
      data: { sessionToken: `session-${number}`, userId: tutorId, expires },
    });
    await tx.signInEvent.create({ data: { userId: tutorId, outcome: 'signed_in' } });
    await tx.verificationToken.create({
      data: { identifier: `tutor.${number}@example.org`, token: `token-${number}`, expires },
    });
    await tx.throttleCounter.create({
      data: { key: `sign-in:${number}`, windowStartsAt: expires, count: 1 },
    });
    return { invitation, enquiry, mail, batch };
  });
}
