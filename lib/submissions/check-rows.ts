import { formatDateLong } from '@/lib/dates/format';
import { workingDaysInWords } from '@/lib/people/labels';
import type { RegistrationChoices } from './choices';
import type { EctAnswers, MentorAnswers } from './journeys';
import { programmeLabel } from './labels';

export interface CheckRow {
  step: string;
  label: string;
  value: string;
}

type Answers = EctAnswers & MentorAnswers;

/** What was answered, in words, by the step on which it can be changed. */
export function checkRows(answers: Answers, choices: RegistrationChoices): CheckRow[] {
  const rows: (CheckRow | null)[] = [
    row('teacher', 'Full name', answers.teacher?.name),
    row('teacher', 'TRN', answers.teacher?.trn),
    answers.transfer && row('transfer', 'Joining from another school', 'Yes'),
    row('email', 'E-mail address', answers.email?.email),
    row('start-date', 'Start date', answers['start-date'] && formatDateLong(answers['start-date'].startsOn)),
    row('working-pattern', 'Working pattern', workingPattern(answers)),
    row('teaching', 'Phase', answers.teaching?.phase),
    row('teaching', 'Subject', answers.teaching && (answers.teaching.subject || 'Not given')),
    row('appropriate-body', 'Appropriate body', nameOf(choices.bodies, answers['appropriate-body']?.body)),
    row('programme', 'Training programme', answers.programme && programmeLabel[answers.programme.programme]),
    row('provider', 'Lead provider', provider(answers, choices)?.leadProvider),
    answers.provider
      ? row(
          'provider',
          'Delivery partner',
          provider(answers, choices)?.deliveryPartner ?? 'To be confirmed by the lead provider',
        )
      : null,
    row('mentor', 'Mentor', paired(choices.mentors, answers.mentor?.mentor)),
    row('ect', 'Mentors', paired(choices.ects, answers.ect?.ect)),
  ].map((found) => found ?? null);
  return rows.filter((found) => found !== null);
}

function row(step: string, label: string, value: string | null | undefined): CheckRow | null {
  return value ? { step, label, value } : null;
}

function workingPattern({ 'working-pattern': working }: Answers): string | null {
  if (working === undefined) return null;
  const pattern = working.pattern === 'full_time' ? 'Full time' : 'Part time';
  const days = workingDaysInWords(working.days);
  return days === null ? pattern : `${pattern}: ${days}`;
}

function provider({ provider: chosen }: Answers, { providers }: RegistrationChoices) {
  if (chosen === undefined) return undefined;
  const { leadProviderId, deliveryPartnerId } = chosen.providers;
  const value = [leadProviderId, deliveryPartnerId].filter(Boolean).join(':');
  return providers.find((choice) => choice.value === value);
}

const nameOf = (list: { id: string; name: string }[], id: string | undefined) =>
  list.find((item) => item.id === id)?.name;

function paired(list: { id: string; name: string }[], id: string | undefined): string | null {
  if (id === undefined) return null;
  return id === 'later' ? 'To be decided' : (nameOf(list, id) ?? 'Choose again');
}
