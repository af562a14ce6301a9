import { today } from '@/lib/dates/clock';
import { addDays, daysBetween, type IsoDate } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { ownRecords } from '@/lib/people/policy';
import { getProfile } from '@/lib/people/queries';
import { readPeople } from '@/lib/people/read-people';
import { attends } from '@/lib/schedules/rules';
import { asSelf } from '@/tests/factories/actors';
import { createEvent } from '@/tests/factories/events';
import { createGroup, createGroupMembership } from '@/tests/factories/groups';
import {
  createAppropriateBody,
  createDeliveryPartner,
  createLeadProvider,
} from '@/tests/factories/organisations';
import { createProgramme } from '@/tests/factories/programmes';
import { createReportingSchool } from '@/tests/factories/requests';
import { ownerSql } from '@/tests/support/database';

export type ScenarioSchool = Awaited<ReturnType<typeof createScenarioSchool>>;

const others = new Map<string, Promise<{ id: string }>>();

/** Organisations to change to; the same for all scenarios. */
function other(kind: string, create: () => Promise<{ id: string }>): Promise<{ id: string }> {
  const made = others.get(kind) ?? create();
  others.set(kind, made);
  return made;
}

/** A school on one of the two programmes, with both in groups, an event before and after the day, and a group to move to. */
export async function createScenarioSchool(framework: 'ecf' | 'ecte', day: IsoDate) {
  const school = await createReportingSchool();
  const { leadProvider, deliveryPartner, ect, mentor, group } = school;
  const programme = await createProgramme({ leadProvider });
  const target = await createGroup({ leadProvider, deliveryPartner, audience: 'both' });
  await ownerSql(`update groups set audience = 'both' where id = $1`, [group.id]);
  await ownerSql('update programme set framework = $2::framework where id = $1', [
    programme.programmeId,
    framework,
  ]);
  await ownerSql(
    'update training_period set programme_version_id = $2 where school_period_id = any($1::uuid[])',
    [[ect.period.id, mentor.period.id], programme.id],
  );
  await createGroupMembership({ group, training: mentor.training });
  const events = {
    before: await createEvent({ group: { ...group, audience: 'both' }, on: addDays(day, -2) }),
    after: await createEvent({ group: { ...group, audience: 'both' }, on: addDays(day, 7) }),
    target: await createEvent({ group: target, on: addDays(day, 7) }),
  };
  return {
    ...school,
    target,
    events,
    day,
    selves: { ect: await asSelf(ect.person), mentor: await asSelf(mentor.person) },
    lead: await other('lead', createLeadProvider),
    partner: await other('partner', createDeliveryPartner),
    body: await other('body', createAppropriateBody),
  };
}

/** Answers with the records of the school in place of the words that begin with `@`. */
export function filledIn<Value extends string | string[]>(
  answers: Record<string, Value>,
  school: ScenarioSchool,
): Record<string, Value | string> {
  const words: Record<string, string> = {
    '@D': school.day,
    '@other': school.otherMentor.period.id,
    '@group': school.target.id,
    '@lead': school.lead.id,
    '@partner': school.partner.id,
    '@body': school.body.id,
  };
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [
      name === '@ect' ? `ect_${school.ect.period.id}` : name,
      typeof value === 'string' ? (words[value] ?? value) : value,
    ]),
  );
}

/** The record in the words of the table. */
export async function recordOf(school: ScenarioSchool, of: 'ect' | 'mentor') {
  const { day } = school;
  const { period, person } = school[of];
  const rel = (date: string | null, first: string) => {
    if (date === null) return '…';
    if (date === first) return 'start';
    const offset = daysBetween(day, date);
    return offset === 0 ? 'D' : `D${offset > 0 ? '+' : ''}${offset}`;
  };
  const span = (row: { starts: string; ends: string | null }, first: string) =>
    `${rel(row.starts, first)}..${rel(row.ends, '')}`;
  const [stay] = await ownerSql<Stay>(
    `select p.starts_on::text starts, p.ends_on::text ends, p.working_pattern::text pattern,
       array_to_string(p.working_days, ',') days, n.name, n.email::text, n.trn, i.appropriate_body_id body
     from school_period p join person n on n.id = p.person_id left join induction i on i.person_id = n.id
     where p.id = $1`,
    [period.id],
  );
  if (stay === undefined) throw new Error('the stay is gone');
  const trainings = await ownerSql<Training>(
    `select starts_on::text starts, ends_on::text ends, outcome::text, programme_type::text type, lead_provider_id lead,
       delivery_partner_id partner, schedule_identifier schedule, programme_version_id version
     from training_period where school_period_id = $1 order by starts_on`,
    [period.id],
  );
  const mentorships = await ownerSql<Span & { by: string }>(
    `select starts_on::text starts, ends_on::text ends, mentor_period_id by from mentorship where ect_period_id = $1 order by starts_on`,
    [school.ect.period.id],
  );
  const places = await ownerSql<Span & { group: string }>(
    `select m.starts_on::text starts, m.ends_on::text ends, m.group_id "group" from group_membership m
     join training_period t on t.id = m.training_period_id where t.school_period_id = $1 order by m.starts_on`,
    [period.id],
  );
  const absences = await ownerSql<Span>(
    'select starts_on::text starts, ends_on::text ends from absence where school_period_id = $1',
    [period.id],
  );
  const firstMentorship = mentorships[0]?.starts ?? '';
  return {
    period: span(stay, stay.starts),
    trainings: trainings.map((training) =>
      [span(training, stay.starts), training.outcome, ...differing(training, school)]
        .filter(Boolean)
        .join(' '),
    ),
    mentorships: mentorships.map(
      (row) => `${row.by === school.mentor.period.id ? 'mentor' : 'other'} ${span(row, firstMentorship)}`,
    ),
    places: places.map(
      (row) => `${row.group === school.group.id ? 'group' : 'target'} ${span(row, stay.starts)}`,
    ),
    absences: absences.map((row) => span(row, '')),
    events: await eventsOf(school, person.id),
    details: [
      stay.pattern === 'part_time' ? `part_time ${stay.days}` : '',
      stay.name === person.name ? '' : stay.name,
      stay.email === person.email ? '' : stay.email,
      stay.trn === person.trn ? '' : stay.trn,
      stay.body === school.body.id ? 'body' : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

interface Span {
  starts: string;
  ends: string | null;
}
interface Stay extends Span {
  pattern: string | null;
  days: string | null;
  name: string;
  email: string | null;
  trn: string | null;
  body: string | null;
}
interface Training extends Span {
  outcome: string | null;
  type: string;
  lead: string | null;
  partner: string | null;
  schedule: string | null;
  version: string | null;
}

function differing({ type, lead, partner, schedule }: Training, school: ScenarioSchool): string[] {
  const length = schedule?.split('-')[1];
  return [
    type === 'school_led' ? 'school-led' : '',
    lead === school.lead.id ? 'other lead' : '',
    partner === school.partner.id ? 'other partner' : '',
    length === 'extended' || length === 'reduced' ? length : '',
  ];
}

/** Which events are in the schedule that is derived for the person. */
async function eventsOf({ tutor, school, events }: ScenarioSchool, personId: string): Promise<string> {
  const { records, events: found } = await withActor(tutor, (tx) =>
    readPeople(tx, { schoolId: school.id, personIds: [personId] }, ownRecords(tutor)),
  );
  const attended = found.filter((event) => records.some((record) => attends(record, event)));
  return Object.entries(events)
    .filter(([, { id }]) => attended.some((event) => event.id === id))
    .map(([name]) => name)
    .join(' ');
}

export async function tagOf({ tutor, school }: ScenarioSchool, personId: string): Promise<string> {
  const profile = await getProfile(tutor, school.id, personId);
  return profile.roles[0]?.words.tag ?? 'nobody';
}

export const dayOf = { past: () => addDays(today(), -5), today, future: () => addDays(today(), 10) };
