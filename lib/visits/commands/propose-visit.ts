import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { formatDateLong } from '@/lib/dates/format';
import { academicYearStart } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound, RuleBroken } from '@/lib/errors';
import { notify } from '@/lib/notifications/notify';
import { readTermsAround } from '@/lib/terms/read-terms';
import { noSchoolOn } from '@/lib/terms/rules';
import type { ProposeVisitInput } from '../schemas';

interface Subject {
  title: string;
  minutes: number;
  moduleId: string;
  leadProviderId: string;
  deliveryPartnerId: string;
  laCode: number | null;
  personId: string;
  startsOn: string;
  endsOn: string | null;
  isThere: boolean;
}

/**
 * Proposes a visit of the programme to an ECT and whoever mentors them on that day. It is in nobody's schedule until
 * all of them have agreed.
 *
 * @returns id of the event
 * @throws NotFound for training or a planned visit that is not the actor's
 * @throws RuleBroken on a day without school, in the past, or when the visit is there already
 */
export async function proposeVisit(actor: StaffActor, input: ProposeVisitInput): Promise<string> {
  return withActor(actor, async (tx) => {
    const subject = await findSubject(tx, actor, input);
    if (subject === null) throw new NotFound();
    await requireGoodDay(tx, subject, input);
    const people = await attendeesOn(tx, input);
    const startsAt = londonInstant(input.date, input.starts);
    const event = await tx.event.create({
      data: {
        kind: 'school_visit',
        audience: 'both',
        title: subject.title,
        moduleId: subject.moduleId,
        templateId: input.templateId,
        leadProviderId: subject.leadProviderId,
        deliveryPartnerId: subject.deliveryPartnerId,
        startsAt,
        endsAt: new Date(startsAt.getTime() + subject.minutes * 60_000),
        mode: 'in_school',
        status: 'provisional',
        isProposal: true,
        attendees: { create: people.map(({ personId }) => ({ personId })) },
      },
    });
    await notify(tx, {
      userIds: people.flatMap(({ userId }) => userId ?? []),
      organisationId: null,
      kind: 'visit_proposed',
      title: `${subject.title} is proposed for ${formatDateLong(input.date)}`,
      body: 'Say whether you can make it.',
      href: '/me',
      subjectType: 'event',
      subjectId: event.id,
    });
    await recordAudit(tx, actor, {
      action: 'visit.proposed',
      subjectType: 'event',
      subjectId: event.id,
      organisationId: actor.organisationId,
    });
    return event.id;
  });
}

async function findSubject(
  tx: Tx,
  { organisationId }: StaffActor,
  { trainingPeriodId, templateId }: ProposeVisitInput,
): Promise<Subject | null> {
  // Of two who propose the same visit at once the second waits here and then finds it there.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`visit ${trainingPeriodId} ${templateId}`}, 0))::text`;
  const [subject] = await tx.$queryRaw<Subject[]>`
    select e.title, e.minutes, e.module_id as "moduleId", t.lead_provider_id as "leadProviderId",
      t.delivery_partner_id as "deliveryPartnerId", s.la_code as "laCode", p.person_id as "personId",
      t.starts_on::text as "startsOn", t.ends_on::text as "endsOn",
      exists (select from event v join event_attendee a on a.event_id = v.id
        where v.template_id = e.id and a.person_id = p.person_id and v.status <> 'cancelled') as "isThere"
    from training_period t join school_period p on p.id = t.school_period_id join school s on s.id = p.school_id
    join event_template e on e.id = ${templateId}::uuid and e.kind = 'school_visit'
    where t.id = ${trainingPeriodId}::uuid and p.role = 'ect' and t.delivery_partner_id is not null and t.lead_provider_id is not null
      and (t.lead_provider_id = ${organisationId}::uuid or t.delivery_partner_id = ${organisationId}::uuid)`;
  return subject ?? null;
}

async function requireGoodDay(tx: Tx, subject: Subject, { date }: ProposeVisitInput): Promise<void> {
  if (subject.isThere) throw new RuleBroken('visit_there', 'This visit has been proposed already.');
  if (date <= today()) throw new RuleBroken('visit_past', 'Date must be after today', 'date');
  if (date < subject.startsOn || (subject.endsOn !== null && date > subject.endsOn))
    throw new RuleBroken('visit_outside_training', 'Date must lie within the training', 'date');
  const terms = await readTermsAround(tx, subject.laCode, academicYearStart(date));
  if (terms.length === 0) return;
  const noSchool = noSchoolOn(terms, date);
  if (noSchool === null) return;
  const why =
    noSchool.reason === 'bank_holiday'
      ? noSchool.name
      : noSchool.reason === 'weekend'
        ? 'a weekend'
        : 'in the school holidays';
  throw new RuleBroken('visit_no_school', `Choose another date: this one is ${why}`, 'date');
}

async function attendeesOn(
  tx: Tx,
  { trainingPeriodId, date }: ProposeVisitInput,
): Promise<{ personId: string; userId: string | null }[]> {
  return tx.$queryRaw`
    select n.id as "personId", n.user_id as "userId" from training_period t join school_period p on p.id = t.school_period_id
    join person n on n.id = p.person_id or n.id in (
      select m.person_id from mentorship s join school_period m on m.id = s.mentor_period_id
      where s.ect_period_id = p.id and s.starts_on <= ${date}::date and (s.ends_on is null or s.ends_on >= ${date}::date))
    where t.id = ${trainingPeriodId}::uuid`;
}
