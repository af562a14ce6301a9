import { recordAudit } from '@/lib/audit/record';
import { systemActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { addDays, toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { acceptSubmission } from '@/lib/submissions/commands/accept-submission';
import { answerQuestion } from '@/lib/submissions/commands/answer-question';
import { decideSubmission } from '@/lib/submissions/commands/decide-submission';
import { withdrawSubmission } from '@/lib/submissions/commands/withdraw-submission';
import type { Lived } from './requests';

type End = 'received' | 'checking' | 'asked' | 'answered' | 'accepted' | 'not_eligible' | 'withdrawn';

const sent: readonly { name: string; role: 'ect' | 'mentor'; comesTo: End }[] = [
  { name: 'Perpetua Hazelgrove', role: 'ect', comesTo: 'received' },
  { name: 'Barnaby Quillfeather', role: 'ect', comesTo: 'checking' },
  { name: 'Rosalind Thornbeck', role: 'ect', comesTo: 'asked' },
  { name: 'Ignatius Wetherfold', role: 'ect', comesTo: 'answered' },
  { name: 'Clementine Ashbarrow', role: 'mentor', comesTo: 'accepted' },
  { name: 'Thaddeus Brackenridge', role: 'mentor', comesTo: 'not_eligible' },
  { name: 'Winifred Larkspur', role: 'ect', comesTo: 'withdrawn' },
];

/** Registrations that a school sent, in every state of an application. */
export async function liveSubmissions(
  { tutor, staff }: Pick<Lived, 'tutor' | 'staff'>,
  leadProviderId: string,
): Promise<void> {
  for (const [index, { name, role, comesTo }] of sent.entries()) {
    const { id, number } = await withActor(systemActor(tutor.userId), (tx) =>
      tx.registrationSubmission.create({
        data: {
          schoolId: tutor.schoolId,
          role,
          trn: String(9_906_600 + index),
          name,
          email: `${name.toLowerCase().replace(' ', '.')}@example.org`,
          startsOn: toDateColumn(addDays(today(), 40)),
          workingPattern: 'full_time',
          workingDays: [1, 2, 3, 4, 5],
          phase: 'Secondary',
          subject: 'Geography',
          programmeType: 'provider_led',
          leadProviderId,
          deliveryPartnerId: staff.organisationId,
          handlerId: staff.organisationId,
          submittedById: tutor.userId,
        },
        select: { id: true, number: true },
      }),
    );
    await withActor(tutor, (tx) =>
      recordAudit(tx, tutor, {
        action: 'registration.sent',
        subjectType: 'registration_submission',
        subjectId: id,
        organisationId: tutor.schoolId,
      }),
    );
    await decide({ tutor, staff }, number, comesTo);
  }
}

async function decide(
  { tutor, staff }: Pick<Lived, 'tutor' | 'staff'>,
  number: number,
  comesTo: End,
): Promise<void> {
  const at = { number, version: 1 };
  switch (comesTo) {
    case 'received':
      return;
    case 'checking':
      return decideSubmission(staff, { ...at, to: 'checking', text: '' });
    case 'asked':
    case 'answered':
      await decideSubmission(staff, {
        ...at,
        to: 'waiting_for_school',
        text: 'Is the first day at the school the first day of the term?',
      });
      if (comesTo === 'answered')
        await answerQuestion(tutor, { number, version: 2, text: 'Yes, after the holidays.' });
      return;
    case 'accepted':
      await acceptSubmission(staff, at);
      return;
    case 'not_eligible':
      return decideSubmission(staff, {
        ...at,
        to: 'not_eligible',
        text: 'They completed mentor training with another provider.',
      });
    case 'withdrawn':
      return withdrawSubmission(tutor, at);
  }
}
