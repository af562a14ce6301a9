import { buildProfile } from '@/lib/people/profile';
import type { Programmes } from '@/lib/people/read-outlines';
import type { PeopleAndEvents } from '@/lib/people/read-people';
import type { SchoolFacts } from '@/lib/people/school';
import type { Moment } from '@/lib/people/summary';
import type { RoleProfile } from '@/lib/people/types';
import type { Audience } from '@/lib/people/words';
import { entriesOf } from './entries';
import type { ChangesSince, ScheduledPerson, ScheduleOverview, SchoolCalendar } from './view-types';

interface OverviewInput extends PeopleAndEvents {
  scope: ScheduleOverview['scope'];
  school: SchoolFacts;
  programmes: Programmes;
  calendar: SchoolCalendar;
  unseen: ChangesSince | null;
  audience: Audience;
}

/** One schedule, of a person or of everybody at a school, from the records and events that were read. */
export function overviewOf(input: OverviewInput, moment: Moment): ScheduleOverview {
  const { scope, records, events, school, programmes, calendar, unseen, audience } = input;
  const entries = entriesOf(records, events, school.day, moment);
  const people = [...Map.groupBy(records, (record) => record.personId).values()]
    .flatMap((own) =>
      buildProfile({ records: own, events, school, outlines: programmes, audience }, moment).roles.map(
        (role) => scheduledPerson(role, programmes),
      ),
    )
    .sort((a, b) => (scope === 'school' ? a.name.localeCompare(b.name, 'en-GB') : 0));
  return {
    scope,
    name: scope === 'school' ? school.name : (people[0]?.name ?? ''),
    school: { id: school.id, urn: school.urn, name: school.name },
    people,
    entries,
    calendar,
    version: Math.max(
      1,
      ...entries.flatMap(({ publications }) => publications.map(({ version }) => version)),
    ),
    unseen,
    today: moment.day,
  };
}

function scheduledPerson(profile: RoleProfile, programmes: Programmes): ScheduledPerson {
  const { personId, name, role, intake, programmeYear, group, standing, schedule, trainingId } = profile;
  return {
    personId,
    name,
    role,
    intake,
    programmeYear,
    programme: trainingId === null ? null : (programmes.get(trainingId)?.name ?? null),
    providers: [profile.leadProvider, profile.deliveryPartner].filter(Boolean).join(' with '),
    group,
    pairedWith: profile.pairs.map((pair) => pair.name),
    standing,
    version: schedule.version,
    outline: schedule.outline,
    reason: schedule.reason,
  };
}
