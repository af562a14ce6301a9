import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { readSettings } from '@/lib/settings/queries';
import type { Sender } from './compose';
import { senderOf } from './sender';
import { enrolmentFormMail } from './templates/enrolment-form';
import { invitationMail, ownRecordInvitationMail } from './templates/invitation';
import { noticesMail } from './templates/notices';
import { scheduleChangedMail } from './templates/schedule-changed';
import { scheduledExportMail } from './templates/scheduled-export';
import { signInCodeMail } from './templates/sign-in-code';

export interface MailPreview {
  key: string;
  title: string;
  subject: string;
  text: string;
  html: string;
}

const name = 'Rowan Exampleby';
const schoolName = 'Quillbrook Primary School';
const url = 'https://portal.example.org/example';
const role = 'induction tutor';
const expiresOn = 'Tuesday 8 December 2026';

const section = (heading: string) => ({
  heading,
  items: [
    { text: 'Morgan Sample is in a group', detail: 'North Shires, September 2026', url },
    { text: 'Your request C-26-0042 was answered', detail: null, url },
  ],
  more: 3,
});

const templates: [
  key: string,
  title: string,
  mail: (sender: Sender) => Omit<MailPreview, 'key' | 'title'>,
][] = [
  ['sign-in-code', 'Code to sign in', (sender) => signInCodeMail({ name, code: '482 913', url }, sender)],
  [
    'invitation',
    'Invitation of a headteacher or induction tutor',
    (sender) =>
      invitationMail({ name, role, placeName: schoolName, url, expiresOn, invitedBy: 'Alex Headly' }, sender),
  ],
  [
    'own-record-invitation',
    'Invitation of an ECT or mentor',
    (sender) => ownRecordInvitationMail({ name, role: 'ECT', placeName: schoolName, url, expiresOn }, sender),
  ],
  [
    'enrolment-form',
    'Enrolment form',
    (sender) => enrolmentFormMail({ name, schoolName, isReminder: false, url }, sender),
  ],
  [
    'enrolment-form-reminder',
    'Reminder of the enrolment form',
    (sender) => enrolmentFormMail({ name, schoolName, isReminder: true, url }, sender),
  ],
  [
    'schedule-changed',
    'Change within five school days, to who attends',
    (sender) =>
      scheduleChangedMail(
        {
          subject: 'Moved: Module 3 training',
          sentences: 'Module 3 training: moved to Wednesday 2 December. Reason: snow.',
          url,
          isAttendee: true,
        },
        sender,
      ),
  ],
  [
    'schedule-changed-school',
    'Change within five school days, to the school',
    (sender) =>
      scheduleChangedMail(
        {
          subject: 'Cancelled: Module 3 training',
          sentences: 'Module 3 training: cancelled. Reason: snow.',
          url,
          isAttendee: false,
        },
        sender,
      ),
  ],
  [
    'scheduled-export',
    'Weekly workbook',
    (sender) =>
      scheduledExportMail(
        { name, schoolName, weekday: 'Monday', fileName: 'ecf-schedule.xlsx', url },
        sender,
      ),
  ],
  [
    'notice',
    'Notification at once',
    (sender) =>
      noticesMail(
        {
          name,
          subject: `News of a request at ${schoolName}`,
          sections: [section(schoolName)],
          url,
          cadence: 'now',
          isUrgent: false,
        },
        sender,
      ),
  ],
  [
    'digest',
    'Daily summary of two schools',
    (sender) =>
      noticesMail(
        {
          name,
          subject: 'Daily summary: 10 updates at 2 places',
          sections: [section(schoolName), section('Mistlethorpe High School')],
          url,
          cadence: 'daily',
          isUrgent: false,
        },
        sender,
      ),
  ],
  [
    'weekly-digest',
    'Weekly summary',
    (sender) =>
      noticesMail(
        {
          name,
          subject: `Weekly summary: 5 updates at ${schoolName}`,
          sections: [section(schoolName)],
          url,
          cadence: 'weekly',
          isUrgent: false,
        },
        sender,
      ),
  ],
];

/** Every kind of mail as it would be sent today, to nobody. */
export async function listMailPreviews(actor: StaffActor): Promise<MailPreview[]> {
  return previewsOf(senderOf(await withActor(actor, readSettings)));
}

export function previewsOf(sender: Sender): MailPreview[] {
  return templates.map(([key, title, mail]) => {
    const { subject, text, html } = mail(sender);
    return { key, title, subject, text: named(text), html: named(html) };
  });
}

const named = (content: string) => content.replaceAll('{{name}}', name);
