import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { addDays, fromDateColumn, type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { queueMail } from '@/lib/mail/queue';
import { senderOf } from '@/lib/mail/sender';
import { enrolmentFormMail } from '@/lib/mail/templates/enrolment-form';
import { notify } from '@/lib/notifications/notify';
import { readSettings } from '@/lib/settings/queries';
import { readPublishedTerms } from '@/lib/terms/read-terms';
import { isSchoolDay, type TermSpan } from '@/lib/terms/rules';
import { isReminderDue, mostReminders } from '../rules';

type Terms = TermSpan[];

/**
 * Once a day: sends the form to everybody whose registration was accepted and who has not had it, and reminds those
 * who have not returned it, on school days of their authority. Running it twice sends nothing twice.
 */
export async function sendForms(): Promise<void> {
  await withActor(
    systemActor(),
    async (tx) => {
      await sendNew(tx);
      await remind(tx);
    },
    { timeout: 5 * 60_000 },
  );
}

async function sendNew(tx: Tx): Promise<void> {
  const day = today();
  await tx.$executeRaw`
    insert into enrolment_form (registration_id, person_id, sent_on)
    select r.id, p.person_id, ${day}::date from registration r
    join school_period p on p.id = r.school_period_id
    join training_period t on t.id = r.training_period_id
    where r.status = 'accepted' and (p.ends_on is null or p.ends_on >= ${day}::date)
      and t.outcome is null and (t.ends_on is null or t.ends_on >= ${day}::date)
      and not exists (select from registration_fact f where f.registration_id = r.id
        and f.rung = 'enrolment_form_returned' and f.state <> 'waiting')
    on conflict (registration_id) do nothing`;
  const fresh = await readWaiting(tx, { sentOn: toDateColumn(day), reminders: 0 });
  for (const form of fresh) await tell(tx, form, 0);
}

async function remind(tx: Tx): Promise<void> {
  const day = today();
  const waiting = await readWaiting(tx, {
    sentOn: { lt: toDateColumn(day) },
    reminders: { lt: mostReminders },
  });
  const authorities = [...new Set(waiting.flatMap(({ laCode }) => laCode ?? []))];
  const terms = await readPublishedTerms(tx, authorities);
  for (const form of waiting) {
    const own: Terms = (form.laCode === null ? undefined : terms.get(form.laCode)) ?? [];
    if (!isSchoolDay(own, day)) continue;
    if (!isReminderDue(form, day, (from, to) => schoolDaysBetween(own, from, to))) continue;
    const { count } = await tx.enrolmentForm.updateMany({
      where: { id: form.id, state: 'sent', reminders: form.reminders },
      data: { reminders: { increment: 1 }, remindedOn: toDateColumn(day) },
    });
    if (count === 1) await tell(tx, form, form.reminders + 1);
  }
}

function schoolDaysBetween(terms: Terms, from: IsoDate, to: IsoDate): number {
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isSchoolDay(terms, day)) days += 1;
  return days;
}

interface WaitingForm {
  id: string;
  sentOn: IsoDate;
  remindedOn: IsoDate | null;
  reminders: number;
  laCode: number | null;
  schoolName: string;
  person: { name: string; email: string | null; userId: string | null };
}

async function readWaiting(tx: Tx, where: object): Promise<WaitingForm[]> {
  const forms = await tx.enrolmentForm.findMany({
    where: { state: 'sent', ...where },
    select: {
      id: true,
      sentOn: true,
      remindedOn: true,
      reminders: true,
      person: { select: { name: true, email: true, userId: true } },
      registration: {
        select: {
          schoolPeriod: {
            select: { school: { select: { laCode: true, organisation: { select: { name: true } } } } },
          },
        },
      },
    },
  });
  return forms.map(({ registration, ...form }) => ({
    ...form,
    sentOn: fromDateColumn(form.sentOn),
    remindedOn: fromDateColumn(form.remindedOn),
    laCode: registration.schoolPeriod.school.laCode,
    schoolName: registration.schoolPeriod.school.organisation.name,
  }));
}

/** `time`: 0 for the form itself, then the count of reminders; it keeps a repetition from mailing again. */
async function tell(tx: Tx, { id, person, schoolName }: WaitingForm, time: number): Promise<void> {
  const title = time === 0 ? 'Your enrolment form is here' : 'Your enrolment form is still waiting for you';
  if (person.userId !== null && (time > 0 || !(await wasTold(tx, id))))
    await notify(tx, {
      userIds: [person.userId],
      organisationId: null,
      kind: 'enrolment_form',
      title,
      body: 'Confirm your details so that you can be placed in a group.',
      href: '/me/enrolment',
      subjectType: 'enrolment_form',
      subjectId: id,
    });
  if (person.email === null) return;
  const mail = enrolmentFormMail(
    {
      name: person.name,
      schoolName,
      isReminder: time > 0,
      url: new URL('/me/enrolment', env().APP_ORIGIN).href,
    },
    senderOf(await readSettings(tx)),
  );
  await queueMail(tx, {
    ...mail,
    to: { email: person.email, name: person.name },
    idempotencyKey: `enrolment-form:${id}:${time}`,
  });
}

async function wasTold(tx: Tx, formId: string): Promise<boolean> {
  return (await tx.notification.count({ where: { subjectType: 'enrolment_form', subjectId: formId } })) > 0;
}
