import { addMonths, type IsoDate } from '@/lib/dates/iso-date';
import { plannedEnd } from './calendar';
import { type Demonstration, idOf } from './rows';
import { groupId } from './scenarios/groups';
import type { PartnerKey, ProviderKey } from './scenarios/organisations';
import { schools } from './scenarios/schools';
import type { Pace, Teacher } from './teachers';

/** null: not placed yet. A date: placed late, from then on. Otherwise named stretches in groups. */
export type GroupPlan = null | IsoDate | { key: string; startsOn: IsoDate; endsOn: IsoDate | null }[];

interface Placing {
  teacher: Teacher;
  training: { startsOn: IsoDate; endsOn: IsoDate | null };
  provider: ProviderKey;
  partner: PartnerKey | null;
  group: GroupPlan | undefined;
  pace: Pace | undefined;
}

/** Places somebody where their school, phase and intake suggest. @returns whether they are in any group */
export function addToGroups(demonstration: Demonstration, placing: Placing): boolean {
  const stretches = stretchesOf(demonstration, placing);
  for (const { key, startsOn, endsOn } of stretches) {
    demonstration.add('group_membership', {
      id: idOf(`group membership ${placing.teacher.key} ${key} ${startsOn}`),
      trainingPeriodId: placing.teacher.trainingId ?? '',
      groupId: groupId(key),
      startsOn,
      endsOn,
    });
  }
  return stretches.length > 0;
}

function stretchesOf(demonstration: Demonstration, placing: Placing) {
  const { teacher, training, group, pace } = placing;
  if (group === null) return [];
  if (Array.isArray(group)) return group;
  const key = suggested(placing, demonstration.year - teacher.intake.year);
  if (key === null) return [];
  const startsOn = group ?? training.startsOn;
  const ends = plannedEnd(teacher.intake);
  const goesOn =
    pace === 'extended' && ends < demonstration.today && (training.endsOn === null || training.endsOn > ends);
  const next = goesOn ? suggested(placing, demonstration.year - teacher.intake.year - 1) : null;
  if (next === null || next === key) return [{ key, startsOn, endsOn: training.endsOn }];
  return [
    { key, startsOn, endsOn: ends },
    { key: next, startsOn: addMonths(`${ends.slice(0, 8)}01`, 1), endsOn: training.endsOn },
  ];
}

function suggested({ teacher, provider, partner }: Placing, age: number): string | null {
  if (age < 0 || age > 2 || provider === 'ucl' || partner === null) return null;
  if (provider === 'bellwether') return teacher.role === 'ect' ? `bellwether-${age}` : null;
  if (partner === 'marchlands')
    return teacher.role === 'ect' ? `marchlands-${age}` : `marchlands-mentors-${age}`;
  const school = schools[teacher.school];
  const secondary = school.phase === 'secondary' || school.phase === 'all_through';
  if (teacher.role === 'mentor') return `${secondary ? 'mentors-secondary' : 'mentors-primary'}-${age}`;
  if (teacher.intake.term !== 'september') return `${teacher.intake.term}-${age}`;
  if (school.phase === 'not_applicable') return `special-${age}`;
  return `${secondary ? 'secondary' : 'primary'}-${school.area.toLowerCase()}-${age}`;
}
