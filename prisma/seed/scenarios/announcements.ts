import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import { markdownForMail } from '@/lib/markdown/mail';
import { userId } from '../personas';
import { type Demonstration, idOf, type Row } from '../rows';
import { organisationId } from './organisations';

const newsletter = `Dear colleagues,

thank you for a good first half-term. Here is what is new.

# Dates for your diary

| What | When |
|---|---|
| Spring conference | the second week of the spring term |
| Mentor event | the week after |

# What helps mentors most

- keep the weekly meeting, even when it is short
- agree on **one** thing to try before the next one
- ask us when the time off timetable is hard to find

Write to [the team](mailto:team@example.org) whenever you are unsure.`;

const reminder = `The self-study of the next module opens on Monday. ECTs find it in Canvas.

**What to do:** please make sure that the time off timetable is in the calendar.`;

const draft = `# Facilitated training in the summer term

We are planning the rooms. More will follow here.`;

const everybody = { roles: ['headteacher', 'induction_tutor', 'ect', 'mentor'] };
const tutors = { roles: ['induction_tutor'] };

/** A newsletter that was sent, a message that waits for its time and a draft, of the delivery partner. */
export function addAnnouncements(demonstration: Demonstration): void {
  const { today } = demonstration;
  add(demonstration, 'draft', today, {
    kind: 'newsletter',
    subject: 'Rooms for the summer term',
    body: draft,
    state: 'draft',
    audience: tutors,
  });
  add(demonstration, 'scheduled', addDays(today, -1), {
    kind: 'service',
    subject: 'The next module opens on Monday',
    body: reminder,
    state: 'scheduled',
    sendAt: londonInstant(addDays(today, 5), '08:30'),
    audience: { ...everybody, statuses: ['in_training'] },
  });
  const sent = {
    kind: 'newsletter',
    subject: 'News for this half-term',
    body: newsletter,
    audience: everybody,
  };
  const id = add(demonstration, 'sent', addDays(today, -4), { ...sent, state: 'sent' });
  addRecipients(demonstration, id, sent);
  demonstration.add('saved_audience', {
    id: idOf('audience tutors'),
    organisationId: organisationId.step,
    name: 'All induction tutors',
    audience: tutors,
    savedById: userId('delivery-partner-staff'),
  });
}

function add(demonstration: Demonstration, name: string, since: IsoDate, row: Row): string {
  const id = idOf(`announcement ${name}`);
  demonstration.add('announcement', {
    id,
    organisationId: organisationId.step,
    writtenById: userId('delivery-partner-staff'),
    stateSince: londonInstant(since, '09:15'),
    createdAt: londonInstant(since, '08:40'),
    ...row,
  });
  return id;
}

interface Recipient {
  userId: string;
  schoolId: string;
  asSelf: boolean;
}

function addRecipients(
  demonstration: Demonstration,
  announcementId: string,
  { kind, subject, body, audience }: { kind: string; subject: string; body: string; audience: Row },
): void {
  const versionId = idOf('announcement sent version');
  const at = londonInstant(addDays(demonstration.today, -4), '09:15');
  const recipients = [...readersAtSchools(demonstration), ...peopleInTraining(demonstration)];
  demonstration.add('announcement_version', {
    id: versionId,
    announcementId,
    number: 1,
    kind,
    subject,
    body,
    audience,
    sentById: userId('delivery-partner-staff'),
    createdAt: at,
    recipients: recipients.length,
  });
  const mail = markdownForMail(body, 'http://localhost:3000');
  for (const reader of new Set(recipients.map((recipient) => recipient.userId))) {
    const user = demonstration.all('users').find(({ id }) => id === reader);
    demonstration.add('mail_message', {
      id: idOf(`announcement mail ${reader}`),
      kind: 'announcement',
      toEmail: user?.email,
      toName: user?.name,
      subject,
      ...mail,
      state: 'accepted',
      attempts: 1,
      idempotencyKey: `announcement:${versionId}:${reader}`,
      organisationId: organisationId.step,
      userId: reader,
      causeType: 'announcement_version',
      causeId: versionId,
      isNewsletter: true,
      createdAt: at,
      handedOverAt: at,
      nextAttemptAt: null,
      history: [],
    });
  }
  for (const [index, recipient] of recipients.entries())
    demonstration.add('announcement_recipient', {
      id: idOf(`announcement recipient ${recipient.userId} ${recipient.schoolId} ${recipient.asSelf}`),
      versionId,
      ...recipient,
      mailId: idOf(`announcement mail ${recipient.userId}`),
      toldAt: at,
      openedAt: index % 3 === 0 ? londonInstant(addDays(demonstration.today, -3), '16:05') : null,
    });
}

function readersAtSchools(demonstration: Demonstration): Recipient[] {
  const schools = new Set(
    demonstration
      .all('partnership')
      .filter((row) => row.deliveryPartnerId === organisationId.step)
      .map((row) => row.schoolId),
  );
  const current = demonstration
    .all('membership')
    .filter(
      ({ organisationId: school, role, endsOn }) =>
        schools.has(school) && (role === 'headteacher' || role === 'induction_tutor') && endsOn == null,
    );
  return once(current.map((row) => [row.userId, row.organisationId, false]));
}

function peopleInTraining(demonstration: Demonstration): Recipient[] {
  const users = new Map(demonstration.all('person').map((row) => [row.id, row.userId]));
  const periods = new Map(demonstration.all('school_period').map((row) => [row.id, row]));
  const trained = demonstration
    .all('training_period')
    .filter((row) => row.deliveryPartnerId === organisationId.step && row.endsOn == null)
    .map((row) => periods.get(row.schoolPeriodId));
  return once(trained.map((period) => [users.get(period?.personId), period?.schoolId, true]));
}

function once(found: [user: unknown, school: unknown, asSelf: boolean][]): Recipient[] {
  const recipients = new Map<string, Recipient>();
  for (const [user, school, asSelf] of found)
    if (typeof user === 'string' && typeof school === 'string')
      recipients.set(`${user} ${school}`, { userId: user, schoolId: school, asSelf });
  return [...recipients.values()];
}
