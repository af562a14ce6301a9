import 'server-only';
import type { SelfActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { NotFound } from '@/lib/errors';
import type { TeachingDay } from '@/lib/events/cover';
import { halfTermLabel } from '@/lib/events/labels';
import type { ExportSchoolDay, PersonScheduleWorkbook, SchoolScheduleWorkbook } from '@/lib/exports/types';
import { audienceOf, ownRecords, type SchoolReader } from '@/lib/people/policy';
import { buildProfile } from '@/lib/people/profile';
import { readProgrammes } from '@/lib/people/read-outlines';
import { type PeopleAndEvents, readPeople } from '@/lib/people/read-people';
import type { PersonRecord } from '@/lib/people/record';
import { loadSchool, type SchoolFacts } from '@/lib/people/school';
import { type Moment, relevantRecords } from '@/lib/people/summary';
import type { RoleProfile } from '@/lib/people/types';
import type { Audience } from '@/lib/people/words';
import type { Programme } from '@/lib/programmes/types';
import { datesOf } from '@/lib/school-days/rules';
import { readSettings } from '@/lib/settings/queries';
import { bankHolidaysOf } from '@/lib/terms/bank-holidays';
import { academicYearsOf, exportContacts, lastChangeOf, schedulePerson } from './export';
import { keepsGlances, readGlance } from './glances';
import { readCalendar } from './read-calendar';
import type { SchoolCalendar } from './view-types';

export interface ScheduleExportOptions {
  /** Past events say whether they were attended. Off unless chosen. */
  includeAttendance?: boolean;
}

interface Exported {
  profile: RoleProfile;
  programme: Programme | null;
}

/** The schedule of one person at the school, for the school or for staff. Foreign and missing: NotFound. */
export async function getPersonScheduleExport(
  actor: SchoolReader,
  schoolId: string,
  personId: string,
  { includeAttendance = false }: ScheduleExportOptions = {},
): Promise<PersonScheduleWorkbook> {
  const at: Moment = { day: today(), now: now() };
  return withActor(actor, async (tx) => {
    const scope = { schoolId, personIds: [personId] };
    const people = await readPeople(tx, scope, ownRecords(actor), { revisions: true });
    if (people.records.length === 0) throw new NotFound();
    const school = await loadSchool(tx, schoolId);
    const [exported] = await exportsOf(tx, people, school, audienceOf(actor), at);
    if (exported === undefined) throw new NotFound();
    const calendar = await readCalendar(tx, school.id, at.day);
    return {
      scope: 'person',
      ...(await workbookBase(tx, [exported], school, calendar, at)),
      lastExportedAt: await lastExportOf(tx, actor, [personId, schoolId]),
      audience: actor.kind,
      includeAttendance,
      dashboardUrl: `${env().APP_ORIGIN}/schools/${school.urn}/people/${personId}`,
      person: schedulePerson(exported.profile, exported.programme, calendar.terms),
    };
  });
}

/** The ECT's or mentor's own schedule, with joining links. */
export async function getOwnScheduleExport(
  actor: SelfActor,
  { includeAttendance = false }: ScheduleExportOptions = {},
): Promise<PersonScheduleWorkbook> {
  const at: Moment = { day: today(), now: now() };
  return withActor(actor, async (tx) => {
    const own = { personIds: [actor.personId] };
    const people = await readPeople(tx, own, own, { revisions: true, joinLinks: true });
    const latest = relevantRecords(people.records, at.day)[0];
    if (latest === undefined) throw new NotFound();
    const school = await loadSchool(tx, latest.schoolId);
    const [exported] = await exportsOf(tx, people, school, 'self', at);
    if (exported === undefined) throw new NotFound();
    const calendar = await readCalendar(tx, school.id, at.day);
    return {
      scope: 'person',
      ...(await workbookBase(tx, [exported], school, calendar, at)),
      lastExportedAt: await lastExportOf(tx, actor, [actor.personId]),
      audience: 'attendee',
      includeAttendance,
      dashboardUrl: `${env().APP_ORIGIN}/me`,
      person: schedulePerson(exported.profile, exported.programme, calendar.terms),
    };
  });
}

/** Everybody of the school in one workbook: current and upcoming people. */
export async function getSchoolScheduleExport(
  actor: SchoolReader,
  schoolId: string,
  { includeAttendance = false }: ScheduleExportOptions = {},
): Promise<SchoolScheduleWorkbook> {
  const at: Moment = { day: today(), now: now() };
  return withActor(actor, async (tx) => {
    const people = await readPeople(tx, { schoolId }, ownRecords(actor), { revisions: true });
    const school = await loadSchool(tx, schoolId);
    const all = await exportsOf(tx, people, school, audienceOf(actor), at);
    const shown = all
      .filter(({ profile }) => profile.standing !== 'past')
      .sort((a, b) => a.profile.name.localeCompare(b.profile.name, 'en-GB'));
    const calendar = await readCalendar(tx, school.id, at.day);
    return {
      scope: 'school',
      ...(await workbookBase(tx, shown, school, calendar, at)),
      lastExportedAt: await lastExportOf(tx, actor, [schoolId]),
      audience: actor.kind,
      includeAttendance,
      dashboardUrl: `${env().APP_ORIGIN}/schools/${school.urn}/people`,
      people: shown.map(({ profile, programme }) => schedulePerson(profile, programme, calendar.terms)),
    };
  });
}

/** Every person and role of the records with its schedule and programme; of one person the current role first. */
async function exportsOf(
  tx: Tx,
  { records, events }: PeopleAndEvents,
  school: SchoolFacts,
  audience: Audience,
  at: Moment,
): Promise<Exported[]> {
  const programmes = await readProgrammes(tx, records, at.day);
  const byPerson = Map.groupBy(records, (record: PersonRecord) => record.personId);
  return [...byPerson.values()].flatMap((own) =>
    buildProfile({ records: own, events, school, outlines: programmes, audience }, at).roles.map(
      (profile) => ({
        profile,
        programme: profile.trainingId === null ? null : (programmes.get(profile.trainingId) ?? null),
      }),
    ),
  );
}

async function lastExportOf(
  tx: Tx,
  actor: SchoolReader | SelfActor,
  subjectIds: string[],
): Promise<Date | null> {
  return keepsGlances(actor) ? (await readGlance(tx, actor, subjectIds)).exportedAt : null;
}

async function workbookBase(
  tx: Tx,
  exported: readonly Exported[],
  school: SchoolFacts,
  calendar: SchoolCalendar,
  { day }: Moment,
) {
  const settings = await readSettings(tx);
  const schedules = exported.map(({ profile }) => profile.schedule);
  return {
    school: { name: school.name, urn: String(school.urn), day: clockTimes(school.day) },
    provider: settings.leadProvider?.name ?? exported[0]?.profile.leadProvider ?? settings.product.name,
    academicYears: academicYearsOf(schedules, day),
    terms: calendar.terms.map(({ halfTerm, startsOn, endsOn }) => ({
      name: halfTermLabel[halfTerm],
      startsOn,
      endsOn,
    })),
    closedDays: closedDaysOf(calendar),
    version: Math.max(1, ...schedules.map((schedule) => schedule.version)),
    producedAt: lastChangeOf(
      exported.map(({ profile }) => profile),
      day,
    ),
    contacts: exportContacts(settings.support.contacts),
    notes: notesOf(exported),
  };
}

function notesOf(exported: readonly Exported[]): string[] {
  return [...new Set(exported.flatMap(({ programme }) => programme?.note ?? []))];
}

/** Bank holidays, and the days on which the school takes no pupils. */
function closedDaysOf({ terms, days }: SchoolCalendar): string[] {
  const years = new Set(terms.flatMap(({ startsOn, endsOn }) => [startsOn.slice(0, 4), endsOn.slice(0, 4)]));
  const bankHolidays = [...years].flatMap((year) => [...bankHolidaysOf(Number(year)).keys()]);
  const own = days.filter(({ kind }) => kind !== 'busy').flatMap(datesOf);
  return [...new Set([...bankHolidays, ...own])].sort();
}

function clockTimes({ startsAt, lunchAt, endsAt }: TeachingDay): ExportSchoolDay {
  return { startsAt: clock(startsAt), lunchAt: clock(lunchAt), endsAt: clock(endsAt) };
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
