import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import { addWorkingDays } from '@/lib/requests/clock';
import { type PersonaKey, userId } from '../personas';
import { type Demonstration, idOf } from '../rows';
import { organisationId } from './organisations';
import { type SchoolKey, schoolId } from './schools';

interface Reported {
  circumstance: string;
  by: PersonaKey;
  as: 'school' | 'self' | 'staff';
  school: SchoolKey;
  person?: string;
  daysAgo: number;
  answers: (today: IsoDate) => Record<string, string | string[]>;
  effectiveOn?: (today: IsoDate) => IsoDate;
  onBehalfOf?: string;
  owner?: PersonaKey;
  message?: string;
}

/** What schools and people have reported and nobody has decided yet: some new, some overdue, one by telephone. */
const reported: readonly Reported[] = [
  {
    circumstance: 'working_pattern',
    by: 'induction-tutor',
    as: 'school',
    school: 'quillbrook',
    person: 'tobias',
    daysAgo: 0,
    answers: (today) => ({
      from: addDays(today, 40),
      workingPattern: 'part_time',
      workingDays: ['1', '2', '3'],
      fullTimeEquivalent: '0.6',
    }),
    effectiveOn: (today) => addDays(today, 40),
  },
  {
    circumstance: 'group',
    by: 'ect',
    as: 'self',
    school: 'quillbrook',
    person: 'elowen',
    daysAgo: 2,
    answers: (today) => ({
      wish: 'Tuesdays clash with the school play. Could I come on Wednesdays this term?',
      from: addDays(today, 20),
    }),
    effectiveOn: (today) => addDays(today, 20),
    message: 'Any Wednesday group in Telford would do.',
  },
  {
    circumstance: 'name',
    by: 'headteacher',
    as: 'school',
    school: 'quillbrook',
    person: 'hester',
    daysAgo: 6,
    answers: () => ({
      newName: 'Hester Winterbourne-Lisle',
      why: 'changed',
      teachingRecord: 'yes',
      samePerson: 'yes',
    }),
  },
  {
    circumstance: 'question',
    by: 'ect',
    as: 'self',
    school: 'quillbrook',
    person: 'elowen',
    daysAgo: 1,
    answers: () => ({
      subject: 'Parking',
      what: 'Is there parking at the Quillbury Learning Centre for the next training?',
    }),
  },
  {
    circumstance: 'list',
    by: 'delivery-partner-staff',
    as: 'staff',
    school: 'pocketwood',
    daysAgo: 9,
    answers: () => ({ what: 'A second ECT began after half-term and is not on the list.' }),
    onBehalfOf: 'The school office',
    owner: 'delivery-partner-staff',
    message: 'They telephone again when they have the start date.',
  },
];

/** Nothing in the records changes by them. */
export function addRequests(demonstration: Demonstration): void {
  const { today } = demonstration;
  for (const [ordinal, report] of reported.entries()) {
    const id = idOf(`request ${ordinal}`);
    const reportedOn = addDays(today, -report.daysAgo);
    const at = londonInstant(reportedOn, '09:10');
    demonstration.add('service_request', {
      id,
      circumstance: report.circumstance,
      answers: report.answers(today),
      stateSince: at,
      schoolId: schoolId(report.school),
      personId: report.person === undefined ? null : idOf(`person ${report.person}`),
      schoolPeriodId: report.person === undefined ? null : idOf(`school period ${report.person}`),
      leadProviderId: organisationId.bpn,
      deliveryPartnerId: organisationId.step,
      raisedById: userId(report.by),
      raisedByKind: report.as,
      channel: report.as === 'staff' ? 'telephone' : 'portal',
      onBehalfOf: report.onBehalfOf ?? null,
      ownerId: report.owner === undefined ? null : userId(report.owner),
      reportedOn,
      dueOn: addWorkingDays(reportedOn, 3),
      effectiveOn: report.effectiveOn?.(today) ?? null,
      createdAt: at,
    });
    if (report.message !== undefined)
      demonstration.add('service_request_message', {
        id: idOf(`request message ${ordinal}`),
        requestId: id,
        authorId: userId(report.by),
        authorKind: report.as,
        kind: 'message',
        body: report.message,
        createdAt: at,
      });
  }
}
