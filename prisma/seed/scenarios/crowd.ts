import { addDays, addMonths, type IsoDate } from '@/lib/dates/iso-date';
import { type Intake, intakeStart, plannedEnd } from '../calendar';
import { inventedName } from '../names';
import type { Demonstration } from '../rows';
import { addMentorship, addTeacher, type Pace, type Teacher } from '../teachers';
import { type SchoolKey, schoolKeys, schools } from './schools';

const subjects = [
  'English',
  'Mathematics',
  'Biology',
  'Chemistry',
  'Geography',
  'French',
  'Music',
  'Computing',
];

/** Everybody who is nobody in particular, in the proportions of real life. */
export function addCrowd(demonstration: Demonstration): void {
  const crowd = new Crowd(demonstration);
  for (const school of schoolKeys) {
    crowd.fill(school, schools[school].crowd, 0.7);
  }
  // A school with 60 people, where long lists are measured.
  crowd.fill('mistlethorpe', [0, 17, 15], 28 / 32);
}

class Crowd {
  private ects = 0;
  private people = 0;

  constructor(private readonly demonstration: Demonstration) {}

  fill(school: SchoolKey, counts: [number, number, number], mentorsPerEct: number): void {
    const planned = counts.flatMap((count, index) => Array.from({ length: count }, () => index));
    const places = Math.ceil(planned.length * mentorsPerEct);
    const mentors: Teacher[] = [];
    for (const [ordinal, index] of planned.entries()) {
      const ect = this.addEct(school, this.demonstration.year - 2 + index);
      const mentor = mentors[ordinal % places] ?? this.addMentor(school, ect);
      if (mentors.length < places) mentors.push(mentor);
      if (index === 1 && this.ects % 6 === 0) this.replaceMentor(school, ect, mentor);
      else addMentorship(this.demonstration, ect, mentor);
    }
  }

  private addEct(school: SchoolKey, year: number): Teacher {
    this.ects += 1;
    const intake: Intake = { year, term: termOf(this.ects) };
    const pace = paceOf(this.ects);
    const startsOn = intakeStart(intake);
    const ends = addMonths(plannedEnd(intake), { standard: 0, extended: 12, reduced: -8 }[pace]);
    const goes = ends < this.demonstration.today && this.ects % 3 !== 0;
    return addTeacher(this.demonstration, {
      ...this.nobody('ect', school),
      startsOn,
      // Two in three leave the list when they have completed; the third stays on it as having completed.
      endsOn: goes ? ends : null,
      pace,
      ...(goes && { training: { endsOn: ends, outcome: 'completed' as const } }),
    });
  }

  private addMentor(school: SchoolKey, ect: Teacher): Teacher {
    return addTeacher(this.demonstration, {
      ...this.nobody('mentor', school),
      startsOn: ect.startsOn,
      ...(this.people % 13 === 0 && { pace: 'extended' as const }),
    });
  }

  /** The first mentor stopped at Christmas; whoever took over is on a replacement schedule. */
  private replaceMentor(school: SchoolKey, ect: Teacher, mentor: Teacher): void {
    const handover: IsoDate = `${this.demonstration.year}-01-06`;
    if (ect.startsOn >= handover) {
      addMentorship(this.demonstration, ect, mentor);
      return;
    }
    const successor = addTeacher(this.demonstration, {
      ...this.nobody('mentor', school),
      startsOn: handover,
      pace: 'replacement',
    });
    addMentorship(this.demonstration, ect, mentor, ect.startsOn, addDays(handover, -1));
    addMentorship(this.demonstration, ect, successor);
  }

  private nobody(role: 'ect' | 'mentor', school: SchoolKey) {
    this.people += 1;
    const secondary = schools[school].phase === 'secondary' || schools[school].phase === 'all_through';
    return {
      key: `crowd-${this.people}`,
      name: inventedName(this.people),
      role,
      school,
      ...(secondary && { subject: subjects[this.people % subjects.length] }),
    };
  }
}

function termOf(ordinal: number): Intake['term'] {
  if (ordinal % 16 === 7) return 'april';
  return ordinal % 9 === 4 ? 'january' : 'september';
}

function paceOf(ordinal: number): Exclude<Pace, 'replacement'> {
  if (ordinal % 14 === 5) return 'reduced';
  return ordinal % 8 === 3 ? 'extended' : 'standard';
}
