import { kindLabel } from '@/lib/notifications/labels';

const mailKindLabels: Record<string, string> = {
  'sign-in-code': 'Code to sign in',
  invitation: 'Invitation',
  'enrolment-form': 'Enrolment form',
  'schedule-changed': 'Urgent change of a schedule',
  'scheduled-export': 'Weekly workbook',
  notice: 'Notification',
  digest: 'Summary',
  announcement: 'Announcement',
};

export const mailKinds = Object.keys(mailKindLabels);

export function sentKindLabel(kind: string): string {
  return mailKindLabels[kind] ?? kindLabel(kind);
}

const stateLabels: Record<string, string> = {
  created: 'Waiting',
  sending: 'Being sent',
  accepted: 'Accepted by the mail server',
  permanent_failure: 'Refused',
  temporary_failure: 'Tried again later',
  technical_failure: 'Tried again later',
  suppressed: 'Not sent',
  unread: 'Not read yet',
  read: 'Read',
};

export function stateLabel(state: string): string {
  return stateLabels[state] ?? state;
}

export function stateTone(state: string): 'success' | 'danger' | 'warning' | 'neutral' | 'info' {
  if (state === 'accepted' || state === 'read') return 'success';
  if (state === 'permanent_failure') return 'danger';
  if (state === 'temporary_failure' || state === 'technical_failure' || state === 'suppressed')
    return 'warning';
  return state === 'unread' ? 'neutral' : 'info';
}
