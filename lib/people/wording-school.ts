import { formatDate, formatDateLong } from '@/lib/dates/format';
import { namesInWords } from '@/lib/mentorships/rules';
import type { MentorTraining } from './status';
import type { NextStep, Wording } from './words';

const assignMentor: NextStep = { label: 'Assign a mentor', topic: 'assign-mentor' };

/** What a headteacher or induction tutor reads. Red only where the school must act. */
export const schoolWording: Wording = {
  joining: ({ on, mentorMissing }, { name }) => ({
    tone: 'info',
    tag: 'Joining your school',
    sentence: `${name} joins on ${formatDateLong(on)}.${mentorMissing ? ' No mentor has been chosen yet.' : ''}`,
    nextStep: mentorMissing ? { label: 'Choose a mentor', topic: 'assign-mentor' } : null,
  }),
  left: ({ on, completedOn }, { name, role }) => ({
    tone: 'neutral',
    tag: completedOn === null ? 'Left' : role === 'ect' ? 'Completed induction' : 'Completed training',
    sentence:
      completedOn === null
        ? `${name} left on ${formatDate(on)}.`
        : `${name} completed ${role === 'ect' ? 'induction' : 'mentor training'} on ${formatDate(completedOn)} and left on ${formatDate(on)}.`,
    nextStep: null,
  }),
  leaving: ({ on }, { name }) => ({
    tone: 'warning',
    tag: 'Leaving school',
    sentence:
      on === null
        ? `${name} is leaving. The last day is not known yet.`
        : `The last day of ${name} is ${formatDateLong(on)}.`,
    nextStep: on === null ? { label: 'Tell us the last day', topic: 'leaving' } : null,
  }),
  mentor_leaving: ({ on, ects }, { name }) => ({
    tone: 'warning',
    tag: 'Leaving school',
    sentence: [
      on === null
        ? `${name} is leaving. The last day is not known yet.`
        : `The last day of ${name} is ${formatDateLong(on)}.`,
      ects.length > 0 ? `${namesInWords(ects)} will need another mentor.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    nextStep: ects.length > 0 ? { label: 'Say who follows', topic: 'assign-mentor' } : null,
  }),
  exempt: (_, { name }) => ({
    tone: 'neutral',
    tag: 'Exempt',
    sentence: `${name} does not need to complete statutory induction.`,
    nextStep: null,
  }),
  withdrawn: ({ provider, on }, { name, role }) => ({
    tone: role === 'ect' ? 'danger' : 'neutral',
    tag: role === 'ect' ? 'Action required' : 'No longer being trained',
    sentence: `${provider} told us that ${name} is no longer training with them since ${formatDate(on)}.`,
    nextStep: {
      label: role === 'ect' ? 'Say what happens next' : 'Tell us if this is wrong',
      topic: 'training-withdrawn',
    },
  }),
  paused: ({ provider, since, back }, { name }) => ({
    tone: 'warning',
    tag: 'Training paused',
    sentence: `${provider} told us that the training of ${name} is paused since ${formatDate(since)}.${back === null ? '' : ` Expected back ${formatDateLong(back)}.`}`,
    nextStep: back === null ? { label: 'Tell us the return date', topic: 'training-paused' } : null,
  }),
  no_mentor: (_, { name }) => ({
    tone: 'danger',
    tag: 'Action required',
    sentence: `A mentor needs to be assigned to ${name}.`,
    nextStep: assignMentor,
  }),
  mentor_planned: ({ mentor, on }, { name }) => ({
    tone: 'warning',
    tag: 'Mentor from later',
    sentence: `${mentor} becomes the mentor of ${name} on ${formatDateLong(on)}. Until then there is none.`,
    nextStep: { label: 'Assign a mentor until then', topic: 'assign-mentor' },
  }),
  passed: ({ on, appropriateBody }) => ({
    tone: 'info',
    tag: 'Completed induction',
    sentence: `${appropriateBody ?? 'The appropriate body'} confirmed that induction was completed${on === null ? '' : ` on ${formatDate(on)}`}.`,
    nextStep: null,
  }),
  failed: () => ({
    tone: 'neutral',
    tag: 'Failed induction',
    sentence: 'The teaching record says that induction was not passed. Ask the appropriate body.',
    nextStep: null,
  }),
  training_completed: ({ provider, on }) => ({
    tone: 'info',
    tag: 'Training completed',
    sentence: `Training with ${provider} was completed on ${formatDate(on)}. The appropriate body has not yet confirmed the induction.`,
    nextStep: null,
  }),
  school_led: ({ mentor }) => ({
    tone: 'success',
    tag: 'Registered',
    sentence: `On a school-led programme, mentored by ${mentor}.`,
    nextStep: null,
  }),
  registered: ({ provider, partner, pausesOn }) => ({
    tone: 'success',
    tag: 'Registered',
    sentence: `Training with ${provider}${partner === null ? '' : ` through ${partner}`}.${pausesOn === null ? '' : ` Training pauses after ${formatDate(pausesOn)}.`}`,
    nextStep: null,
  }),
  waiting_for_school: ({ provider }, { name }) => ({
    tone: 'danger',
    tag: 'Action required',
    sentence: `${provider} needs information from you before ${name} can start.`,
    nextStep: { label: 'Send the information', topic: 'answer-registration' },
  }),
  not_eligible: ({ provider }, { name }) => ({
    tone: 'neutral',
    tag: 'Not eligible',
    sentence: `${provider} found that ${name} is not eligible for funded training.`,
    nextStep: { label: 'Ask about this', topic: 'details' },
  }),
  being_checked: ({ provider }) => ({
    tone: 'info',
    tag: 'Registered',
    sentence: `${provider} is checking the registration.`,
    nextStep: null,
  }),
  awaiting_confirmation: ({ provider }) => ({
    tone: 'info',
    tag: 'Registered',
    sentence: `Awaiting confirmation by ${provider}.`,
    nextStep: null,
  }),
  no_training: (_, { name, role }) => ({
    tone: 'warning',
    tag: 'Not in training',
    sentence: `We do not know of a lead provider that trains ${name}.`,
    nextStep: {
      label: role === 'ect' ? 'Tell us about the training' : 'Tell us if this is wrong',
      topic: 'details',
    },
  }),
  mentoring: ({ ects, training }) => ({
    tone: 'success',
    tag: 'Mentoring',
    sentence: `Mentoring ${namesInWords(ects)}.${mentorTrainingSentence(training)}`,
    nextStep: null,
  }),
  not_mentoring: ({ training, next }) => ({
    tone: 'neutral',
    tag: 'Not mentoring',
    sentence: `${next === null ? 'Not mentoring any ECTs at the moment.' : `Becomes the mentor of ${next.ect} on ${formatDate(next.on)}.`}${mentorTrainingSentence(training)}`,
    nextStep: null,
  }),
};

export function mentorTrainingSentence(training: MentorTraining): string {
  switch (training.kind) {
    case 'none':
      return '';
    case 'with':
      return ` Mentor training with ${training.provider}.`;
    case 'completed':
      return ` Completed mentor training on ${formatDate(training.on)}.`;
  }
}
