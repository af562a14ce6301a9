import { schoolActor, staffActor, systemActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { replaceMentor } from '@/lib/mentorships/commands/replace-mentor';
import { userId } from '../personas';
import { organisationId } from '../scenarios/organisations';
import { schoolId } from '../scenarios/schools';
import { type Lived, liveRequests } from './requests';
import { liveSubmissions } from './submissions';

/**
 * What the people of one large school and the staff have done since: by the product's own commands, each as whoever
 * does it, so that states, histories and notifications are what they would be.
 */
export async function live(): Promise<void> {
  const tutor = schoolActor(
    userId('all-through-induction-tutor'),
    'induction_tutor',
    schoolId('mistlethorpe'),
  );
  const staff = staffActor(userId('delivery-partner-staff'), 'delivery_partner_staff', organisationId.step);
  const ects = await settledEcts(tutor.schoolId);
  await planMentorships(tutor, ects.slice(-3));
  await liveRequests({ tutor, staff, ects });
  await liveSubmissions({ tutor, staff }, organisationId.bpn);
}

interface Settled {
  periodId: string;
  personId: string;
  mentorPersonId: string;
  mentorshipId: string;
  version: number;
  startsOn: IsoDate;
}

/** ECTs to whom nothing else happens: mentored, in training with STEP and in a group, without an end. */
function settledEcts(atSchool: string): Promise<Settled[]> {
  return withActor(
    systemActor(),
    (tx) => tx.$queryRaw<Settled[]>`
    select p.id as "periodId", n.id as "personId", mp.person_id as "mentorPersonId", s.id as "mentorshipId", s.version,
      s.starts_on::text as "startsOn"
    from school_period p join person n on n.id = p.person_id
    join mentorship s on s.ect_period_id = p.id and s.starts_on < ${today()}::date and s.ends_on is null
    join school_period mp on mp.id = s.mentor_period_id and mp.ends_on is null
    join training_period t on t.school_period_id = p.id and t.ends_on is null and t.starts_on < ${addDays(today(), -10)}::date
      and t.delivery_partner_id = ${organisationId.step}::uuid
    join group_membership g on g.training_period_id = t.id and g.ends_on is null and g.starts_on < ${addDays(today(), -10)}::date
    join induction i on i.person_id = n.id and i.outcome is distinct from 'passed'
    where p.school_id = ${atSchool}::uuid and p.role = 'ect' and p.ends_on is null and p.starts_on < ${addDays(today(), -10)}::date
    order by n.name, p.id`,
  );
}

/** From next month each of them has the mentor of the one before. */
async function planMentorships(tutor: Lived['tutor'], ects: readonly Settled[]): Promise<void> {
  for (const [index, ect] of ects.entries()) {
    const other = ects.find(
      ({ mentorPersonId }, at) => at !== index && mentorPersonId !== ect.mentorPersonId,
    );
    if (other === undefined) continue;
    await replaceMentor(tutor, {
      schoolId: tutor.schoolId,
      ectId: ect.personId,
      mentorId: other.mentorPersonId,
      startsOn: addDays(today(), 30 + index),
      replaces: { id: ect.mentorshipId, version: ect.version },
      reason: 'workload',
    });
  }
}
