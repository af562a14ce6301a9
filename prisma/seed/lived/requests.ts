import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { agreeRequest } from '@/lib/requests/commands/agree-request';
import { answerRequest, askAboutRequest } from '@/lib/requests/commands/ask-about-request';
import { carryOutRequest } from '@/lib/requests/commands/carry-out-request';
import { claimRequest } from '@/lib/requests/commands/check-request';
import { cancelRequest, declineRequest } from '@/lib/requests/commands/end-request';
import { submitRequest } from '@/lib/requests/commands/submit-request';
import { undoRequest } from '@/lib/requests/commands/undo-request';
import type { Answers } from '@/lib/requests/types';

export interface Lived {
  tutor: SchoolActor;
  staff: StaffActor;
  /** ECTs of the school in training, in a group and mentored, by name. */
  ects: readonly { periodId: string; personId: string }[];
}

type Answer = 'claimed' | 'asked' | 'answered' | 'agreed' | 'done' | 'undone' | 'declined' | 'cancelled';

interface Report {
  circumstance: string;
  answers: Answers;
  comesTo: Answer;
  reason?: Parameters<typeof submitRequest>[1]['reason'];
  message?: string;
}

/** One report for each state that a request can be in, each about somebody else. */
function reports(): Report[] {
  const day = today();
  const leaving = { destination: 'another_school', interimAssessment: 'no' };
  return [
    {
      circumstance: 'group',
      answers: { wish: 'A group nearer to the school would save an hour each time.', from: addDays(day, 30) },
      comesTo: 'claimed',
    },
    {
      circumstance: 'leave_school',
      answers: { lastDay: addDays(day, 25), ...leaving },
      comesTo: 'asked',
      message: 'Does the interim assessment take place before the last day?',
    },
    {
      circumstance: 'trn',
      answers: { newTrn: '9906501' },
      comesTo: 'answered',
      message: 'Which document shows the number?',
    },
    { circumstance: 'leave_school', answers: { lastDay: addDays(day, 35), ...leaving }, comesTo: 'agreed' },
    {
      circumstance: 'absence_long',
      answers: {
        lastDay: addDays(day, -2),
        expectedReturn: addDays(day, 120),
        keepPlace: 'hold',
        canvas: 'yes',
      },
      reason: { category: 'other', notes: '' },
      comesTo: 'done',
    },
    { circumstance: 'reduce', answers: { terms: '4', decidedOn: addDays(day, -7) }, comesTo: 'done' },
    {
      circumstance: 'email',
      answers: { newEmail: 'new.address@example.org', from: day },
      comesTo: 'undone',
      message: 'The school wrote that the old address is used after all.',
    },
    {
      circumstance: 'group',
      answers: { wish: 'Online only, please.', from: addDays(day, 15) },
      comesTo: 'declined',
      message: 'This programme meets face to face. The dates of the other groups are on the schedule page.',
    },
    {
      circumstance: 'mentor_add',
      answers: { supporter: 'Cyrus Lintwhistle', from: addDays(day, 10), how: '' },
      comesTo: 'cancelled',
    },
    {
      circumstance: 'question',
      answers: { subject: 'Materials', what: 'Who prints the handbooks for new ECTs?' },
      comesTo: 'done',
      message: 'Nobody needs to: they are in the library, and we bring printed copies to the first event.',
    },
  ];
}

/** Reports and decides, as the people would. */
export async function liveRequests({ tutor, staff, ects }: Lived): Promise<void> {
  for (const [index, report] of reports().entries()) {
    const subject = ects[index];
    if (subject === undefined) return;
    const { circumstance, answers, reason } = report;
    const { id } = await submitRequest(tutor, {
      circumstance,
      answers,
      schoolId: tutor.schoolId,
      schoolPeriodId: subject.periodId,
      ...(reason === undefined ? {} : { reason }),
    });
    await decide({ tutor, staff }, id, report);
  }
}

/** Each step has the version that the one before left. */
async function decide(
  { tutor, staff }: Pick<Lived, 'tutor' | 'staff'>,
  id: string,
  { comesTo, message = '' }: Report,
): Promise<void> {
  switch (comesTo) {
    case 'cancelled':
      return cancelRequest(tutor, { id, version: 1 });
    case 'declined':
      return declineRequest(staff, { id, version: 1, message });
    case 'claimed':
      return claimRequest(staff, { id, version: 1 });
    case 'asked':
      return askAboutRequest(staff, { id, version: 1, message });
    case 'answered':
      await askAboutRequest(staff, { id, version: 1, message });
      return answerRequest(tutor, {
        id,
        version: 2,
        message: 'The letter of the teaching regulator of last week.',
      });
    case 'agreed':
    case 'done':
    case 'undone':
      await agreeRequest(staff, {
        id,
        version: 1,
        answers: {},
        ...(comesTo === 'done' && message !== '' ? { message } : {}),
      });
      if (comesTo !== 'agreed') await carryOutRequest({ requestId: id });
      if (comesTo === 'undone') await undoRequest(staff, { id, version: 3, message });
  }
}
