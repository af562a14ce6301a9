import type { AnswersOf } from '@/lib/journeys/types';
import { workingDaysInWords } from '@/lib/people/labels';
import { type enrolmentJourney, modeLabel } from './steps';

type Answers = AnswersOf<(typeof enrolmentJourney)['schemas']>;

/** What was answered, in words, by the step on which it can be changed. */
export function enrolmentRows({ details, teaching, days, place, access }: Answers) {
  return [
    { step: 'details', label: 'Full name', value: details?.name },
    { step: 'details', label: 'E-mail address', value: details?.email },
    { step: 'teaching', label: 'Phase', value: teaching?.phase },
    { step: 'teaching', label: 'Subject', value: teaching?.subject || 'Not given' },
    { step: 'days', label: 'Working days', value: workingDaysInWords(days?.days ?? []) ?? '' },
    { step: 'place', label: 'In person or online', value: place && modeLabel[place.mode] },
    { step: 'place', label: 'Town or area', value: place?.area || 'Not given' },
    { step: 'access', label: 'What you need', value: access?.needs || 'Nothing' },
  ].map((row) => ({ ...row, value: row.value ?? '' }));
}
