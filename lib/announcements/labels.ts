import type { Tone } from '@/components/ui/tag';
import { intakeLabel } from '@/lib/registrations/labels';
import type { IntakeTerm } from '@/lib/registrations/types';
import type { AnnouncementKind, AnnouncementState, Phase, ReaderRole, TrainingStatus } from './types';

export const kindLabel: Record<AnnouncementKind, string> = {
  service: 'Service message',
  newsletter: 'Newsletter',
};

export const kindHint: Record<AnnouncementKind, string> = {
  service: 'People need it to do their part: nobody can unsubscribe',
  newsletter: 'News: everybody can unsubscribe, and those who did get no mail',
};

export const stateTag: Record<AnnouncementState, { label: string; tone: Tone }> = {
  draft: { label: 'Draft', tone: 'neutral' },
  scheduled: { label: 'Scheduled', tone: 'info' },
  sending: { label: 'Being sent', tone: 'warning' },
  sent: { label: 'Sent', tone: 'success' },
  cancelled: { label: 'Cancelled', tone: 'danger' },
};

export const roleLabel: Record<ReaderRole, { one: string; many: string }> = {
  headteacher: { one: 'Headteacher', many: 'Headteachers' },
  induction_tutor: { one: 'Induction tutor', many: 'Induction tutors' },
  ect: { one: 'ECT', many: 'ECTs' },
  mentor: { one: 'Mentor', many: 'Mentors' },
};

export const statusLabel: Record<TrainingStatus, string> = {
  in_training: 'In training',
  waiting: 'Waiting for a group',
  paused: 'Training paused',
  completed: 'Training completed',
};

export const phaseLabel: Record<Phase, string> = {
  nursery: 'Nursery',
  primary: 'Primary',
  middle_deemed_primary: 'Middle (deemed primary)',
  secondary: 'Secondary',
  middle_deemed_secondary: 'Middle (deemed secondary)',
  sixteen_plus: '16 plus',
  all_through: 'All-through',
  not_applicable: 'No phase',
};

/** `2026-september` in words. */
export function intakeWords(intake: string): string {
  const [year = '', term = ''] = intake.split('-');
  return intakeLabel(Number(year), term as IntakeTerm);
}

const number = (count: number) => count.toLocaleString('en-GB');

export function peopleWords(count: number): string {
  return count === 1 ? '1 person' : `${number(count)} people`;
}

/** Said once after something was done, by the word in the address. */
export const doneLabel: Record<string, string> = {
  saved: 'Saved',
  tested: 'A test is on its way to you',
  sending: 'It is being sent',
  scheduled: 'It is scheduled',
  unscheduled: 'It is a draft again and will not be sent',
  cancelled: 'Sending was stopped',
  corrected: 'The correction is being sent',
  'audience-removed': 'The saved audience was removed',
};
