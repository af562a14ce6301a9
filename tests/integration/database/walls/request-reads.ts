import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { getRegistrationQuestion, listRegistrationQuestions } from '@/lib/registrations/question-queries';
import { countRequestsToAnswer, listRequests } from '@/lib/requests/list-queries';
import {
  getReportChoices,
  getReportStart,
  getReportStep,
  listReportPeople,
} from '@/lib/requests/report/queries';
import { listUnfinishedReports } from '@/lib/requests/report/unfinished-queries';
import { getRequest } from '@/lib/requests/request-queries';
import { countRequestQueue, listRequestQueue } from '@/lib/requests/staff/queue';
import { getRaisePage } from '@/lib/requests/staff/raise';
import { getStaffRequest } from '@/lib/requests/staff/request';
import { queueFiltersSchema } from '@/lib/requests/staff/schemas';
import { type Read, read } from './read';

const asker: readonly ('school' | 'self')[] = ['school', 'self'];

const readers: readonly ('school' | 'staff')[] = ['school', 'staff'];

/** Of requests, and of questions about registrations. */
export const requestReads: Read[] = [
  read<SchoolActor | SelfActor>('lib/requests/list-queries.ts#listRequests', asker, (actor) =>
    listRequests(actor),
  ),
  read<SchoolActor | SelfActor>('lib/requests/list-queries.ts#countRequestsToAnswer', asker, (actor) =>
    countRequestsToAnswer(actor),
  ),
  read<SchoolActor | SelfActor>(
    'lib/requests/request-queries.ts#getRequest',
    asker,
    (actor, { request, question }) => getRequest(actor, (actor.kind === 'self' ? question : request).number),
  ),
  read<SchoolActor | SelfActor>('lib/requests/report/queries.ts#getReportChoices', asker, (actor, { ect }) =>
    getReportChoices(actor, ect.person.id),
  ),
  read<SchoolActor>('lib/requests/report/queries.ts#listReportPeople', ['school'], (actor) =>
    listReportPeople(actor),
  ),
  read<SchoolActor | SelfActor>('lib/requests/report/queries.ts#getReportStart', asker, (actor, { ect }) =>
    getReportStart(actor, { personId: ect.person.id, code: 'name' }),
  ),
  read<SchoolActor | SelfActor>(
    'lib/requests/report/queries.ts#getReportStep',
    asker,
    (actor, { ect, journey }) =>
      getReportStep(actor, {
        personId: ect.person.id,
        code: 'name',
        journeyId: journey.id,
        step: 'details',
      }),
  ),
  read<SchoolActor | SelfActor>(
    'lib/requests/report/unfinished-queries.ts#listUnfinishedReports',
    asker,
    (actor) => listUnfinishedReports(actor),
  ),
  read<StaffActor>('lib/requests/staff/queue.ts#listRequestQueue', ['staff'], (actor) =>
    listRequestQueue(actor, queueFiltersSchema.parse({})),
  ),
  read<StaffActor>('lib/requests/staff/queue.ts#countRequestQueue', ['staff'], (actor) =>
    countRequestQueue(actor),
  ),
  read<StaffActor>('lib/requests/staff/raise.ts#getRaisePage', ['staff'], (actor, { school, ect }) =>
    getRaisePage(actor, { urn: school.urn, period: ect.period.id, code: 'name' }),
  ),
  ...(['request', 'question'] as const).map((which) =>
    read<StaffActor>('lib/requests/staff/request.ts#getStaffRequest', ['staff'], (actor, ids) =>
      getStaffRequest(actor, ids[which].number),
    ),
  ),
  read<SchoolActor | StaffActor>(
    'lib/registrations/question-queries.ts#listRegistrationQuestions',
    readers,
    (actor, { school }) => listRegistrationQuestions(actor, school.id),
  ),
  read<SchoolActor | StaffActor>(
    'lib/registrations/question-queries.ts#getRegistrationQuestion',
    readers,
    (actor, { school, ect }) =>
      getRegistrationQuestion(actor, { schoolId: school.id, id: ect.registration.id }),
  ),
];
