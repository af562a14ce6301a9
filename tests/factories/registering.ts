import { today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import type { Prisma } from '@/lib/db/generated/client';
import type { Organisation } from './organisations';
import { persist } from './persist';
import { nextTrn } from './sequence';

type More = Partial<Prisma.RegistrationSubmissionUncheckedCreateInput>;

interface Sent {
  school: { id: string };
  leadProvider: Organisation;
  deliveryPartner: Organisation;
  more?: More;
}

/** What a school sent to register an ECT: nobody has looked at it. */
export function createSubmission({ school, leadProvider, deliveryPartner, more = {} }: Sent) {
  const trn = more.trn ?? nextTrn();
  return persist((tx) =>
    tx.registrationSubmission.create({
      data: {
        schoolId: school.id,
        role: 'ect',
        trn,
        name: `Newly Sent ${trn}`,
        email: `sent.${trn}@example.org`,
        startsOn: toDateColumn(today()),
        workingPattern: 'full_time',
        workingDays: [1, 2, 3, 4, 5],
        phase: 'Secondary',
        subject: 'Geography',
        programmeType: 'provider_led',
        leadProviderId: leadProvider.id,
        deliveryPartnerId: deliveryPartner.id,
        handlerId: deliveryPartner.id,
        ...more,
      },
    }),
  );
}

/** What hangs on registering somebody: a form that its writer is half-way through, one that was sent, an enrolment form. */
export async function addRegistering({
  tutorId,
  ect,
  ...sent
}: Sent & { tutorId: string; ect: { person: { id: string }; registration: { id: string } } }) {
  const submission = await createSubmission({ ...sent, more: { submittedById: tutorId } });
  return persist(async (tx) => {
    const journey = await tx.journey.create({
      data: {
        userId: tutorId,
        organisationId: sent.school.id,
        kind: 'register-ect',
        answers: { teacher: { name: 'On The Way' } },
      },
    });
    const note = await tx.registrationNote.create({
      data: { submissionId: submission.id, kind: 'question', body: 'Is the start date right?' },
    });
    const form = await tx.enrolmentForm.create({
      data: {
        registrationId: ect.registration.id,
        personId: ect.person.id,
        sentOn: toDateColumn(today()),
        accessNeed: { create: { needs: 'Step-free access' } },
      },
    });
    return { journey, submission, note, form };
  });
}
