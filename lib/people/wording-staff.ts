import { formatDate, formatDateLong } from '@/lib/dates/format';
import { schoolWording } from './wording-school';
import type { Wording } from './words';

/** What staff of providers read: the school's words where they fit both. The next steps are the school's alone. */
export const staffWording: Wording = {
  ...schoolWording,
  joining: ({ on, mentorMissing }, { name }) => ({
    tone: 'info',
    tag: 'Joining the school',
    sentence: `${name} joins on ${formatDateLong(on)}.${mentorMissing ? ' No mentor has been chosen yet.' : ''}`,
    nextStep: null,
  }),
  withdrawn: ({ provider, on }, { name }) => ({
    tone: 'neutral',
    tag: 'No longer being trained',
    sentence: `The training of ${name} with ${provider} was withdrawn on ${formatDate(on)}.`,
    nextStep: null,
  }),
  paused: ({ since, back }, { name }) => ({
    tone: 'warning',
    tag: 'Training paused',
    sentence: `The training of ${name} is deferred since ${formatDate(since)}.${back === null ? ' No return date is known.' : ` Expected back ${formatDateLong(back)}.`}`,
    nextStep: null,
  }),
  no_mentor: ({ since }, { name }) => ({
    tone: 'danger',
    tag: 'No mentor',
    sentence: `The school has not assigned a mentor to ${name} since ${formatDate(since)}.`,
    nextStep: null,
  }),
  waiting_for_school: ({ since }, { name }) => ({
    tone: 'warning',
    tag: 'Waiting for school',
    sentence: `The school has been asked about ${name} since ${formatDate(since)}.`,
    nextStep: null,
  }),
  being_checked: ({ since }, { name }) => ({
    tone: 'info',
    tag: 'To be checked',
    sentence: `The registration of ${name} waits for a check since ${formatDate(since)}.`,
    nextStep: null,
  }),
};
