import { getAllocationOverview, getAllocationRun } from '@/lib/allocations/queries';
import { getRegistration, listApplications } from '@/lib/applications/queries';
import { applicationFiltersSchema } from '@/lib/applications/schemas';
import { searchAudit } from '@/lib/audit/queries';
import { auditFiltersSchema } from '@/lib/audit/schemas';
import type {
  AdministratorActor,
  FacilitatorActor,
  SchoolActor,
  SelfActor,
  StaffActor,
} from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { countOpenEnquiries, listEnquiries } from '@/lib/enquiries/queries';
import { getReturnedForm, listOwnForms } from '@/lib/enrolment/queries';
import { listFeeds, listSchoolFeeds } from '@/lib/feeds/queries';
import { getOwnEventFile, getPersonEventFile } from '@/lib/feeds/single-event';
import {
  getGroupTerms,
  getHeldPreview,
  listAffected,
  previewDrafts,
  previewShift,
} from '@/lib/groups/affected-queries';
import { listFacilitatedGroups } from '@/lib/groups/facilitated';
import { getGroupFormChoices } from '@/lib/groups/form-queries';
import { getGroup } from '@/lib/groups/group-queries';
import { countPublishedLately, listPublishedLately } from '@/lib/groups/published-lately';
import { areOwnGroups, countWaitingGroups, listGroupIds, listGroups } from '@/lib/groups/queries';
import { getGroupRegister } from '@/lib/groups/register-queries';
import { groupFiltersSchema } from '@/lib/groups/schemas';
import { getHandOver } from '@/lib/hand-overs/queries';
import { getOwnHistory, getPersonHistory } from '@/lib/history/queries';
import { getImportErrors } from '@/lib/imports/error-queries';
import { getImport, listImports } from '@/lib/imports/queries';
import { getInstallationOverview } from '@/lib/installation/overview';
import { findPartnerSchool, searchPartnerSchools } from '@/lib/invitations/partner-schools';
import { listInvitees, listKeysToInvite } from '@/lib/invitations/queries';
import { getJourney, listOpenJourneys } from '@/lib/journeys/queries';
import {
  getFacilitatorMaterialFile,
  getOwnMaterialFile,
  getSchoolMaterialFile,
  getStaffMaterialFile,
  listEventMaterials,
} from '@/lib/materials/queries';
import { listSchoolAccess } from '@/lib/memberships/queries';
import { listStaffMembers } from '@/lib/memberships/staff-queries';
import { getMentorBoard, getMentoring, previewPairing } from '@/lib/mentorships/queries';
import { getModuleOrder } from '@/lib/module-orders/queries';
import { listOrganisations } from '@/lib/organisations/queries';
import { getSchoolRegisterExport } from '@/lib/people/export-queries';
import {
  getMenteeProfile,
  getOwnProfile,
  getProfile,
  getSchoolOverview,
  listAttention,
  listComingEvents,
  listPeople,
} from '@/lib/people/queries';
import { getStraddle } from '@/lib/people/straddle-queries';
import { getProgrammeVersion, listProgrammeVersions } from '@/lib/programmes/staff-queries';
import { editsPublicPages, getEditedPage, getPageVersion, listPages } from '@/lib/public-pages/staff-queries';
import { getReadiness, listReadiness } from '@/lib/readiness/queries';
import { getAttachment } from '@/lib/requests/attachments/queries';
import { countRequestsToAnswer, listRequests } from '@/lib/requests/list-queries';
import {
  getReportChoices,
  getReportStart,
  getReportStep,
  listReportPeople,
} from '@/lib/requests/report/queries';
import { getRequest } from '@/lib/requests/request-queries';
import { getStandingExports } from '@/lib/scheduled-exports/queries';
import {
  getOwnScheduleExport,
  getPersonScheduleExport,
  getSchoolScheduleExport,
} from '@/lib/schedules/export-queries';
import {
  getMenteeSchedule,
  getOwnSchedule,
  getPersonSchedule,
  getSchoolSchedule,
} from '@/lib/schedules/queries';
import { listSchoolDays } from '@/lib/school-days/queries';
import { countPeopleWithAccess } from '@/lib/schools/access';
import { getSchoolDetails } from '@/lib/schools/details';
import { listPartnerSchools } from '@/lib/schools/queries';
import { getServiceAccess } from '@/lib/service-access/queries';
import { listShares } from '@/lib/shares/queries';
import { listPeople as listStaffPeople } from '@/lib/staff/people';
import { peopleFiltersSchema, schoolFiltersSchema } from '@/lib/staff/schemas';
import { getTodayQueues } from '@/lib/staff/today';
import { getRegistrationChoices } from '@/lib/submissions/choices';
import { findTeacher } from '@/lib/submissions/find-teacher';
import { getSubmission, listSchoolSubmissions } from '@/lib/submissions/queries';
import { getTermDates } from '@/lib/terms/queries';
import { listComingTerms } from '@/lib/terms/school-queries';
import { countOverdueVisits, findDueVisit, listProposedVisits, listVisits } from '@/lib/visits/queries';
import { announcementReads } from './announcement-reads';
import { duplicateReads } from './duplicate-reads';
import { libraryReads } from './library-reads';
import { mailReads } from './mail-reads';
import { type Read, read } from './read';
import { requestReads } from './request-reads';

const textOf = async (file: Promise<{ bytes: Uint8Array }>) =>
  Buffer.from((await file).bytes).toString('utf8');

const reporters: readonly ('school' | 'self')[] = ['school', 'self'];
const atSchool: readonly ('school' | 'staff')[] = ['school', 'staff'];

/** Every query that takes an actor. A new one is added here, or `without-filters.test.ts` fails. */
export const reads: Read[] = [
  read<SchoolActor>('lib/service-access/queries.ts#getServiceAccess', ['school'], (actor) =>
    getServiceAccess(actor),
  ),
  read<SchoolActor | StaffActor>('lib/terms/school-queries.ts#listComingTerms', atSchool, (actor, ids) =>
    listComingTerms(actor, ids.school.id),
  ),
  ...libraryReads,
  read<StaffActor>('lib/public-pages/staff-queries.ts#editsPublicPages', ['staff'], (actor) =>
    editsPublicPages(actor),
  ),
  read<StaffActor>('lib/public-pages/staff-queries.ts#listPages', ['staff'], (actor) => listPages(actor)),
  read<StaffActor>('lib/public-pages/staff-queries.ts#getEditedPage', ['staff'], (actor) =>
    getEditedPage(actor, 'programme'),
  ),
  read<StaffActor>('lib/public-pages/staff-queries.ts#getPageVersion', ['staff'], (actor) =>
    getPageVersion(actor, 'programme', 1),
  ),
  ...(['ect', 'mentor'] as const).map((who) =>
    read<SchoolActor | StaffActor>('lib/history/queries.ts#getPersonHistory', atSchool, (actor, ids) =>
      getPersonHistory(actor, { schoolId: ids.school.id, personId: ids[who].person.id, page: 1 }),
    ),
  ),
  read<SelfActor>('lib/history/queries.ts#getOwnHistory', ['self'], (actor) =>
    getOwnHistory(actor, { page: 1 }),
  ),
  read<AdministratorActor>('lib/audit/queries.ts#searchAudit', ['administrator'], (actor) =>
    searchAudit(actor, auditFiltersSchema.parse({})),
  ),
  read<StaffActor>('lib/programmes/staff-queries.ts#listProgrammeVersions', ['staff'], (actor) =>
    listProgrammeVersions(actor),
  ),
  read<StaffActor>('lib/programmes/staff-queries.ts#getProgrammeVersion', ['staff'], (actor, { group }) =>
    getProgrammeVersion(actor, group.programmeVersionId ?? group.id),
  ),
  read<SelfActor>('lib/enrolment/queries.ts#listOwnForms', ['self'], (actor) => listOwnForms(actor)),
  read<StaffActor>('lib/enrolment/queries.ts#getReturnedForm', ['staff'], (actor, { ect }) =>
    getReturnedForm(actor, ect.registration.id),
  ),
  read<StaffActor>('lib/applications/queries.ts#listApplications', ['staff'], (actor) =>
    listApplications(actor, applicationFiltersSchema.parse({})),
  ),
  read<StaffActor>('lib/applications/queries.ts#getRegistration', ['staff'], (actor, { ect }) =>
    getRegistration(actor, ect.registration.id),
  ),
  read<StaffActor>('lib/terms/queries.ts#getTermDates', ['staff'], (actor) =>
    getTermDates(actor, { laCode: null, academicYear: 2026 }),
  ),
  read<StaffActor>('lib/groups/queries.ts#listGroups', ['staff'], (actor) =>
    listGroups(actor, groupFiltersSchema.parse({})),
  ),
  read<StaffActor>('lib/groups/queries.ts#countWaitingGroups', ['staff'], (actor) =>
    countWaitingGroups(actor),
  ),
  read<StaffActor>('lib/groups/group-queries.ts#getGroup', ['staff'], (actor, { group }) =>
    getGroup(actor, group.id),
  ),
  read<StaffActor>('lib/materials/queries.ts#listEventMaterials', ['staff'], (actor, { group, event }) =>
    listEventMaterials(actor, { groupId: group.id, eventId: event.id }),
  ),
  read<StaffActor>('lib/materials/queries.ts#getStaffMaterialFile', ['staff'], (actor, { slides }) =>
    textOf(getStaffMaterialFile(actor, slides.id)),
  ),
  read<FacilitatorActor>(
    'lib/materials/queries.ts#getFacilitatorMaterialFile',
    ['facilitator'],
    (actor, { slides }) => textOf(getFacilitatorMaterialFile(actor, slides.id)),
  ),
  read<SchoolActor | StaffActor>(
    'lib/materials/queries.ts#getSchoolMaterialFile',
    atSchool,
    (actor, { school, slides }) => textOf(getSchoolMaterialFile(actor, school.id, slides.id)),
  ),
  read<SelfActor>('lib/materials/queries.ts#getOwnMaterialFile', ['self'], (actor, { slides }) =>
    textOf(getOwnMaterialFile(actor, slides.id)),
  ),
  read<StaffActor>('lib/module-orders/queries.ts#getModuleOrder', ['staff'], (actor, { group }) =>
    getModuleOrder(actor, { kind: 'group', id: group.id }),
  ),
  read<StaffActor>('lib/module-orders/queries.ts#getModuleOrder', ['staff'], (actor, { ect }) =>
    getModuleOrder(actor, { kind: 'training', id: ect.training.id }),
  ),
  read<StaffActor>('lib/groups/published-lately.ts#countPublishedLately', ['staff'], (actor) =>
    countPublishedLately(actor),
  ),
  read<StaffActor>('lib/groups/published-lately.ts#listPublishedLately', ['staff'], (actor) =>
    listPublishedLately(actor),
  ),
  read<StaffActor>('lib/groups/affected-queries.ts#listAffected', ['staff'], (actor, { group }) =>
    listAffected(actor, group.id, [{ on: addDays(today(), 7), audience: 'both' }]),
  ),
  read<StaffActor>('lib/groups/affected-queries.ts#getGroupTerms', ['staff'], (actor, { group }) =>
    getGroupTerms(actor, group.id),
  ),
  read<StaffActor>('lib/groups/affected-queries.ts#previewShift', ['staff'], (actor, { group }) =>
    previewShift(actor, [group.id], 1),
  ),
  read<StaffActor>('lib/groups/affected-queries.ts#previewDrafts', ['staff'], (actor, { group }) =>
    previewDrafts(actor, [group.id]),
  ),
  read<StaffActor>('lib/groups/queries.ts#areOwnGroups', ['staff'], (actor, { group }) =>
    areOwnGroups(actor, [group.id]),
  ),
  read<StaffActor>('lib/groups/queries.ts#listGroupIds', ['staff'], (actor) =>
    listGroupIds(actor, groupFiltersSchema.parse({})),
  ),
  read<StaffActor>('lib/groups/affected-queries.ts#getHeldPreview', ['staff'], (actor, { group }) =>
    getHeldPreview(actor, group.id),
  ),
  read<StaffActor>('lib/groups/form-queries.ts#getGroupFormChoices', ['staff'], (actor) =>
    getGroupFormChoices(actor),
  ),
  ...(['current', 'upcoming', 'past'] as const).map((view) =>
    read<SchoolActor | StaffActor>('lib/people/queries.ts#listPeople', atSchool, (actor, { school }) =>
      listPeople(actor, school.id, { view, search: '' }),
    ),
  ),
  ...(['ect', 'paused', 'mentor'] as const).map((who) =>
    read<SchoolActor | StaffActor>('lib/people/queries.ts#getProfile', atSchool, (actor, ids) =>
      getProfile(actor, ids.school.id, ids[who].person.id),
    ),
  ),
  read<SchoolActor | StaffActor>('lib/people/straddle-queries.ts#getStraddle', atSchool, (actor, ids) =>
    getStraddle(actor, ids.school.id, ids.ect.person.id),
  ),
  read<SchoolActor>('lib/hand-overs/queries.ts#getHandOver', ['school'], (actor) => getHandOver(actor)),
  read<SchoolActor | StaffActor>('lib/readiness/queries.ts#listReadiness', atSchool, (actor, { school }) =>
    listReadiness(actor, school.id),
  ),
  read<SchoolActor | StaffActor>('lib/readiness/queries.ts#getReadiness', atSchool, (actor, ids) =>
    getReadiness(actor, ids.school.id, ids.ect.person.id),
  ),
  read<SelfActor>('lib/people/queries.ts#getOwnProfile', ['self'], (actor) => getOwnProfile(actor)),
  read<SelfActor>('lib/people/queries.ts#getMenteeProfile', ['self'], (actor, { ect }) =>
    getMenteeProfile(actor, ect.person.id),
  ),
  read<SchoolActor | StaffActor>('lib/people/queries.ts#getSchoolOverview', atSchool, (actor, { school }) =>
    getSchoolOverview(actor, school.id),
  ),
  read<SchoolActor | StaffActor>('lib/people/queries.ts#listAttention', atSchool, (actor, { school }) =>
    listAttention(actor, school.id),
  ),
  read<SchoolActor | StaffActor>('lib/people/queries.ts#listComingEvents', atSchool, (actor, { school }) =>
    listComingEvents(actor, school.id, 6),
  ),
  read<SchoolActor | StaffActor>(
    'lib/people/export-queries.ts#getSchoolRegisterExport',
    atSchool,
    (actor, { school }) => getSchoolRegisterExport(actor, school.id),
  ),
  read<SchoolActor | StaffActor>(
    'lib/schedules/export-queries.ts#getPersonScheduleExport',
    atSchool,
    (actor, ids) => getPersonScheduleExport(actor, ids.school.id, ids.ect.person.id),
  ),
  read<SelfActor>('lib/schedules/export-queries.ts#getOwnScheduleExport', ['self'], (actor) =>
    getOwnScheduleExport(actor),
  ),
  read<SchoolActor | StaffActor>(
    'lib/schedules/export-queries.ts#getSchoolScheduleExport',
    atSchool,
    (actor, { school }) => getSchoolScheduleExport(actor, school.id),
  ),
  read<SchoolActor | StaffActor>(
    'lib/schedules/queries.ts#getSchoolSchedule',
    atSchool,
    (actor, { school }) => getSchoolSchedule(actor, school.id),
  ),
  read<SchoolActor | StaffActor>('lib/schedules/queries.ts#getPersonSchedule', atSchool, (actor, ids) =>
    getPersonSchedule(actor, ids.school.id, ids.ect.person.id),
  ),
  read<SelfActor>('lib/schedules/queries.ts#getOwnSchedule', ['self'], (actor) => getOwnSchedule(actor)),
  read<SelfActor>('lib/schedules/queries.ts#getMenteeSchedule', ['self'], (actor, { ect }) =>
    getMenteeSchedule(actor, ect.person.id),
  ),
  read<SchoolActor | StaffActor>('lib/school-days/queries.ts#listSchoolDays', atSchool, (actor, { school }) =>
    listSchoolDays(actor, school.id),
  ),
  read<SchoolActor | StaffActor>('lib/mentorships/queries.ts#getMentorBoard', atSchool, (actor, { school }) =>
    getMentorBoard(actor, school.id),
  ),
  ...(['ect', 'mentor'] as const).map((who) =>
    read<SchoolActor | StaffActor>('lib/mentorships/queries.ts#getMentoring', atSchool, (actor, ids) =>
      getMentoring(actor, ids.school.id, ids[who].person.id),
    ),
  ),
  read<SchoolActor | StaffActor>('lib/mentorships/queries.ts#previewPairing', atSchool, (actor, ids) =>
    previewPairing(actor, {
      schoolId: ids.school.id,
      ectId: ids.paused.person.id,
      mentorId: ids.mentor.person.id,
      startsOn: today(),
    }),
  ),
  read<SchoolActor | StaffActor>('lib/schools/details.ts#getSchoolDetails', atSchool, (actor, { school }) =>
    getSchoolDetails(actor, school.id),
  ),
  ...mailReads,
  read<StaffActor>('lib/allocations/queries.ts#getAllocationOverview', ['staff'], (actor) =>
    getAllocationOverview(actor),
  ),
  read<StaffActor>('lib/allocations/queries.ts#getAllocationRun', ['staff'], (actor, { allocation }) =>
    getAllocationRun(actor, allocation.id),
  ),
  read<StaffActor>('lib/enquiries/queries.ts#listEnquiries', ['staff'], (actor) =>
    listEnquiries(actor, 'open'),
  ),
  read<StaffActor>('lib/enquiries/queries.ts#countOpenEnquiries', ['staff'], (actor) =>
    countOpenEnquiries(actor),
  ),
  read<SchoolActor | SelfActor>('lib/feeds/queries.ts#listFeeds', ['school', 'self'], (actor) =>
    listFeeds(actor),
  ),
  read<SchoolActor>('lib/scheduled-exports/queries.ts#getStandingExports', ['school'], (actor) =>
    getStandingExports(actor),
  ),
  read<SelfActor>('lib/shares/queries.ts#listShares', ['self'], (actor) => listShares(actor)),
  read<SchoolActor>('lib/feeds/queries.ts#listSchoolFeeds', ['school'], (actor) => listSchoolFeeds(actor)),
  read<SelfActor>('lib/feeds/single-event.ts#getOwnEventFile', ['self'], async (actor, { event }) =>
    Buffer.from((await getOwnEventFile(actor, event.id)).bytes).toString('utf8'),
  ),
  read<SchoolActor | StaffActor>(
    'lib/feeds/single-event.ts#getPersonEventFile',
    atSchool,
    async (actor, { school, ect, event }) =>
      Buffer.from(
        (await getPersonEventFile(actor, school.id, { personId: ect.person.id, eventId: event.id })).bytes,
      ).toString('utf8'),
  ),
  read<FacilitatorActor>('lib/groups/facilitated.ts#listFacilitatedGroups', ['facilitator'], (actor) =>
    listFacilitatedGroups(actor),
  ),
  read<StaffActor>('lib/groups/register-queries.ts#getGroupRegister', ['staff'], (actor, { group }) =>
    getGroupRegister(actor, group.id),
  ),
  read<AdministratorActor>('lib/organisations/queries.ts#listOrganisations', ['administrator'], (actor) =>
    listOrganisations(actor),
  ),
  read<AdministratorActor>(
    'lib/installation/overview.ts#getInstallationOverview',
    ['administrator'],
    (actor) => getInstallationOverview(actor),
  ),
  read<StaffActor>('lib/imports/error-queries.ts#getImportErrors', ['staff'], (actor, { batch }) =>
    getImportErrors(actor, batch.kind, batch.id),
  ),
  read<StaffActor>('lib/imports/queries.ts#listImports', ['staff'], (actor) => listImports(actor, 1)),
  read<StaffActor>('lib/imports/queries.ts#getImport', ['staff'], (actor, { batch }) =>
    getImport(actor, batch.id, { page: 1 }),
  ),
  read<StaffActor>(
    'lib/invitations/partner-schools.ts#searchPartnerSchools',
    ['staff'],
    (actor, { school }) => searchPartnerSchools(actor, school.name),
  ),
  read<StaffActor>('lib/invitations/partner-schools.ts#findPartnerSchool', ['staff'], (actor, { school }) =>
    findPartnerSchool(actor, school.urn),
  ),
  ...(['contacts', 'people'] as const).map((kind) =>
    read<StaffActor>('lib/invitations/queries.ts#listInvitees', ['staff'], (actor) =>
      listInvitees(actor, { kind, state: 'all', q: '', page: 1 }),
    ),
  ),
  ...(['contacts', 'people'] as const).map((kind) =>
    read<StaffActor>('lib/invitations/queries.ts#listKeysToInvite', ['staff'], (actor) =>
      listKeysToInvite(actor, { kind, q: '' }, 500),
    ),
  ),
  read<SchoolActor | StaffActor>(
    'lib/memberships/queries.ts#listSchoolAccess',
    atSchool,
    (actor, { school }) => listSchoolAccess(actor, school.id),
  ),
  read<SchoolActor | SelfActor | StaffActor>(
    'lib/journeys/queries.ts#getJourney',
    ['school', 'self', 'staff'],
    (actor, { journey }) => getJourney(actor, journey.kind, journey.id),
  ),
  read<SchoolActor | SelfActor | StaffActor>(
    'lib/journeys/queries.ts#listOpenJourneys',
    ['school', 'self', 'staff'],
    (actor) => listOpenJourneys(actor, ['register-ect']),
  ),
  read<AdministratorActor>('lib/memberships/staff-queries.ts#listStaffMembers', ['administrator'], (actor) =>
    listStaffMembers(actor),
  ),
  read<SchoolActor | StaffActor>(
    'lib/schools/access.ts#countPeopleWithAccess',
    atSchool,
    (actor, { school }) => countPeopleWithAccess(actor, school.id),
  ),
  read<StaffActor>('lib/schools/queries.ts#listPartnerSchools', ['staff'], (actor) =>
    listPartnerSchools(actor, schoolFiltersSchema.parse({})),
  ),
  read<StaffActor>('lib/staff/people.ts#listPeople', ['staff'], (actor) =>
    listStaffPeople(actor, peopleFiltersSchema.parse({})),
  ),
  read<SchoolActor>('lib/submissions/find-teacher.ts#findTeacher', ['school'], (actor, { ect }) =>
    findTeacher(actor, { role: 'ect', trn: ect.person.trn ?? '', name: 'Nobody of this name' }),
  ),
  read<SchoolActor>('lib/submissions/choices.ts#getRegistrationChoices', ['school'], (actor) =>
    getRegistrationChoices(actor),
  ),
  read<SchoolActor | StaffActor>(
    'lib/submissions/queries.ts#listSchoolSubmissions',
    atSchool,
    (actor, { school }) => listSchoolSubmissions(actor, school.id),
  ),
  read<SchoolActor | StaffActor>('lib/submissions/queries.ts#getSubmission', atSchool, (actor, ids) =>
    getSubmission(actor, ids.submission.number),
  ),
  read<SchoolActor | SelfActor>('lib/requests/list-queries.ts#listRequests', reporters, (actor) =>
    listRequests(actor),
  ),
  read<SchoolActor | SelfActor>('lib/requests/list-queries.ts#countRequestsToAnswer', reporters, (actor) =>
    countRequestsToAnswer(actor),
  ),
  read<SchoolActor | SelfActor>('lib/requests/request-queries.ts#getRequest', reporters, (actor, ids) =>
    getRequest(actor, ids.request.number),
  ),
  read<SchoolActor | SelfActor | StaffActor>(
    'lib/requests/attachments/queries.ts#getAttachment',
    ['school', 'self', 'staff'],
    (actor, { request, attachment }) =>
      getAttachment(actor, { number: request.number, fileId: attachment.id }),
  ),
  read<SchoolActor>('lib/requests/report/queries.ts#listReportPeople', ['school'], (actor) =>
    listReportPeople(actor),
  ),
  read<SchoolActor | SelfActor>('lib/requests/report/queries.ts#getReportChoices', reporters, (actor, ids) =>
    getReportChoices(actor, ids.ect.person.id),
  ),
  read<SchoolActor | SelfActor>('lib/requests/report/queries.ts#getReportStart', reporters, (actor, ids) =>
    getReportStart(actor, { personId: ids.ect.person.id, code: 'session' }),
  ),
  read<SchoolActor | SelfActor>('lib/requests/report/queries.ts#getReportStep', reporters, (actor, ids) =>
    getReportStep(actor, {
      personId: ids.ect.person.id,
      code: 'session',
      journeyId: ids.request.id,
      step: 'check',
    }),
  ),
  read<SelfActor>('lib/visits/queries.ts#listProposedVisits', ['self'], (actor) => listProposedVisits(actor)),
  read<SchoolActor>('lib/visits/queries.ts#countOverdueVisits', ['school'], (actor) =>
    countOverdueVisits(actor),
  ),
  read<StaffActor>('lib/visits/queries.ts#listVisits', ['staff'], (actor) => listVisits(actor)),
  read<StaffActor>('lib/visits/queries.ts#findDueVisit', ['staff'], (actor, { ect, visit }) =>
    findDueVisit(actor, ect.training.id, visit.id),
  ),
  read<StaffActor>('lib/staff/today.ts#getTodayQueues', ['staff'], (actor) => getTodayQueues(actor)),
  ...requestReads,
  ...announcementReads,
  ...duplicateReads,
];

/** Queries whose answer says nothing of any person or school. */
export const withoutTenants = [
  'lib/settings/queries.ts#getMailServer',
  'lib/organisations/queries.ts#findOrganisationOfRole',
];
