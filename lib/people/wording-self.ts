import { formatDate, formatDateLong } from '@/lib/dates/format';
import { namesInWords } from '@/lib/mentorships/rules';
import { mentorTrainingSentence } from './wording-school';
import type { NextStep, Wording } from './words';

const askSupport: NextStep = { label: 'Ask the support team', topic: 'details' };

/** What ECTs and mentors read about themselves. What the school must do is said so, not asked of them. */
export const selfWording: Wording = {
  joining: ({ on }) => words('info', 'Starting soon', `You start at your school on ${formatDateLong(on)}.`),
  left: ({ on, completedOn }, { role }) =>
    words(
      'neutral',
      completedOn === null ? 'Left' : 'Completed',
      completedOn === null
        ? `You left this school on ${formatDate(on)}.`
        : `You completed ${role === 'ect' ? 'induction' : 'mentor training'} on ${formatDate(completedOn)}.`,
    ),
  leaving: ({ on }) =>
    words(
      'warning',
      'Leaving school',
      on === null
        ? 'Your school told us that you are leaving.'
        : `Your last day at this school is ${formatDateLong(on)}.`,
    ),
  mentor_leaving: ({ on }) =>
    words(
      'warning',
      'Leaving school',
      on === null
        ? 'Your school told us that you are leaving.'
        : `Your last day at this school is ${formatDateLong(on)}.`,
    ),
  exempt: () => words('neutral', 'Exempt', 'You do not need to complete statutory induction.'),
  withdrawn: ({ provider, on }) =>
    words(
      'warning',
      'Training stopped',
      `${provider} told us that you are no longer training with them since ${formatDate(on)}.`,
      askSupport,
    ),
  paused: ({ since, back }) =>
    words(
      'warning',
      'Training paused',
      `Your training is paused since ${formatDate(since)}.${back === null ? '' : ` You are expected back on ${formatDateLong(back)}.`}`,
    ),
  no_mentor: () =>
    words(
      'warning',
      'No mentor yet',
      'Your school needs to assign a mentor to you. Ask your induction tutor who it will be.',
    ),
  mentor_planned: ({ mentor, on }) =>
    words('info', 'Mentor from later', `${mentor} becomes your mentor on ${formatDateLong(on)}.`),
  passed: ({ on }) =>
    words(
      'success',
      'Completed induction',
      `You completed your induction${on === null ? '' : ` on ${formatDate(on)}`}.`,
    ),
  failed: () =>
    words(
      'neutral',
      'Induction ended',
      'Your appropriate body can tell you what the teaching record says about your induction.',
    ),
  training_completed: ({ provider, on }) =>
    words(
      'success',
      'Training completed',
      `You completed your training with ${provider} on ${formatDate(on)}.`,
    ),
  school_led: () => words('success', 'Registered', 'You are on a school-led programme.'),
  registered: ({ provider, partner }) =>
    words(
      'success',
      'Registered',
      `You train with ${provider}${partner === null ? '' : ` through ${partner}`}.`,
    ),
  waiting_for_school: ({ provider }) =>
    words('info', 'Registering', `${provider} is waiting for information from your school.`),
  not_eligible: ({ provider }) =>
    words(
      'neutral',
      'Not eligible',
      `${provider} found that you are not eligible for funded training.`,
      askSupport,
    ),
  being_checked: ({ provider }) => words('info', 'Registered', `${provider} is checking your registration.`),
  awaiting_confirmation: ({ provider }) =>
    words('info', 'Registered', `Awaiting confirmation by ${provider}.`),
  no_training: () =>
    words(
      'neutral',
      'Not in training',
      'We do not know of a lead provider that trains you. Ask your induction tutor.',
    ),
  mentoring: ({ ects, training }) =>
    words('success', 'Mentoring', `You mentor ${namesInWords(ects)}.${mentorTrainingSentence(training)}`),
  not_mentoring: ({ next, training }) =>
    words(
      'neutral',
      'Not mentoring',
      `${next === null ? 'You mentor nobody at the moment.' : `You become the mentor of ${next.ect} on ${formatDate(next.on)}.`}${mentorTrainingSentence(training)}`,
    ),
};

function words(
  tone: ReturnType<Wording['exempt']>['tone'],
  tag: string,
  sentence: string,
  nextStep: NextStep | null = null,
): ReturnType<Wording['exempt']> {
  return { tone, tag, sentence, nextStep };
}
