import { londonInstant } from '@/lib/dates/london';
import { teachingDay, teachingWeeks } from '../calendar';
import { type Demonstration, idOf } from '../rows';
import { moduleOf } from './events';
import { organisationId } from './organisations';
import { moduleId, templateId, versionOf } from './programmes/programmes';
import { schoolId } from './schools';

/**
 * Visits have attendees and no group: each ECT in the second year with the mentor of that time. The last but one
 * intake's have taken place, the last one's are still to come.
 */
export function addSchoolVisits(demonstration: Demonstration): void {
  const version = versionOf('bpn');
  const visits = version.templates.filter(({ kind }) => kind === 'school_visit');
  for (const ect of visited(demonstration)) {
    const academicYear = ect.intakeYear + 1;
    for (const template of visits) {
      const { halfTerm } = moduleOf(version, template);
      const date = teachingDay(teachingWeeks(academicYear), halfTerm, template.week, 1 + (ect.ordinal % 5));
      const id = idOf(`visit ${ect.personId} ${template.title}`);
      const startsAt = londonInstant(date, ect.ordinal % 2 === 0 ? '09:30' : '13:15');
      // Of the visits to come the last one waits for the mentors' answers.
      const isProposal = date > demonstration.today && template === visits.at(-1);
      demonstration.add('event', {
        id,
        groupId: null,
        moduleId: moduleId('bpn', template.module),
        templateId: templateId(version, version.templates.indexOf(template)),
        leadProviderId: organisationId.bpn,
        deliveryPartnerId: organisationId.step,
        kind: 'school_visit',
        audience: 'both',
        title: template.title,
        startsAt,
        endsAt: new Date(startsAt.getTime() + template.minutes * 60_000),
        mode: 'in_school',
        venueId: null,
        status: date > demonstration.today ? 'provisional' : 'confirmed',
        isProposal,
      });
      for (const personId of [ect.personId, ect.mentorId]) {
        if (personId === null) continue;
        const agreedAt = isProposal && personId === ect.personId ? demonstration.today : null;
        demonstration.add('event_attendee', { eventId: id, personId, agreedAt });
      }
    }
  }
}

interface Visited {
  personId: string;
  mentorId: string | null;
  intakeYear: number;
  ordinal: number;
}

/** ECTs of September intakes at two schools whose second year has begun and who are still there. */
function visited(demonstration: Demonstration): Visited[] {
  const schools = [schoolId('quillbrook'), schoolId('fennimore')];
  const periods = new Map(demonstration.all('school_period').map((period) => [period.id, period]));
  return demonstration.all('training_period').flatMap((training, ordinal) => {
    const period = periods.get(training.schoolPeriodId);
    if (period === undefined || period.role !== 'ect' || !schools.includes(String(period.schoolId)))
      return [];
    const intakeYear = Number(training.intakeYear);
    const inSecondYear = intakeYear < demonstration.year && training.intakeTerm === 'september';
    if (!inSecondYear || training.leadProviderId !== organisationId.bpn) return [];
    if (training.outcome === 'withdrawn' || training.outcome === 'deferred') return [];
    if (training.outcome === null && training.endsOn !== null) return [];
    const mentorship = demonstration
      .all('mentorship')
      .find((candidate) => candidate.ectPeriodId === period.id && candidate.endsOn === training.endsOn);
    const mentor = mentorship === undefined ? undefined : periods.get(mentorship.mentorPeriodId);
    return [
      {
        personId: String(period.personId),
        mentorId: mentor === undefined ? null : String(mentor.personId),
        intakeYear,
        ordinal,
      },
    ];
  });
}
