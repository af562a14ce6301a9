import 'server-only';
import type { SelfActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { currentMentorships } from '@/lib/mentorships/rules';
import { readUnseen } from '@/lib/schedules/unseen';
import type { ChangesSince } from '@/lib/schedules/view-types';
import { attentionOf } from './attention';
import { comingWeeks } from './coming';
import { buildPeopleList, countsOf } from './list';
import { readMentee } from './mentee';
import { loadOthers } from './others';
import { type Mentee, menteeOf, type OwnProfile, ownProfileOf } from './own-profile';
import { audienceOf, ownRecords, type SchoolReader } from './policy';
import { buildProfile, roleProfile } from './profile';
import { readOutlines } from './read-outlines';
import { readPeople, withEndReasons } from './read-people';
import { loadSchool } from './school';
import { type Moment, relevantRecords, summaryOf } from './summary';
import type {
  AttentionEntry,
  ComingWeek,
  PeopleList,
  PeopleView,
  Profile,
  RoleProfile,
  SchoolOverview,
} from './types';

function moment(): Moment {
  return { day: today(), now: now() };
}

/** With what has changed in the schedule since the user last looked. */
type WithUnseen<Of> = Of & { unseen: ChangesSince | null };

/** Everybody registered at a school in one view. Another school's reader finds nobody. */
export async function listPeople(
  actor: SchoolReader,
  schoolId: string,
  { view, search }: { view: PeopleView; search: string },
): Promise<PeopleList> {
  const at = moment();
  return withActor(actor, async (tx) => {
    const { records, events } = await readPeople(tx, { schoolId }, ownRecords(actor), { from: at.day });
    const others = actor.kind === 'staff' ? await loadOthers(tx, actor, schoolId, at.day) : [];
    return buildPeopleList({ records, events, others, view, search, audience: audienceOf(actor) }, at);
  });
}

/** One person at a school, in every role that they have or had there. Foreign and missing: NotFound. */
export async function getProfile(
  actor: SchoolReader,
  schoolId: string,
  personId: string,
): Promise<WithUnseen<Profile>> {
  const at = moment();
  return withActor(actor, async (tx) => {
    const scope = { schoolId, personIds: [personId] };
    const { records: found, events } = await readPeople(tx, scope, ownRecords(actor), {
      revisions: true,
      materials: 'school',
    });
    if (found.length === 0) throw new NotFound();
    const records = await withEndReasons(tx, found);
    const school = await loadSchool(tx, schoolId);
    const outlines = await readOutlines(tx, records, at.day);
    const profile = buildProfile({ records, events, school, outlines, audience: audienceOf(actor) }, at);
    const unseen = await readUnseen(tx, actor, { records, events }, [personId, schoolId], at);
    return { ...profile, unseen };
  });
}

/** The ECT's or mentor's own record, with their mentor or ECTs. */
export async function getOwnProfile(actor: SelfActor): Promise<WithUnseen<OwnProfile>> {
  const at = moment();
  return withActor(actor, async (tx) => {
    const own = { personIds: [actor.personId] };
    const { records, events } = await readPeople(tx, own, own, {
      revisions: true,
      joinLinks: true,
      materials: 'attendees',
    });
    const relevant = relevantRecords(records, at.day)[0];
    if (relevant === undefined) throw new NotFound();
    const school = await loadSchool(tx, relevant.schoolId);
    const outlines = await readOutlines(tx, records, at.day);
    const ectIds = records
      .filter((record) => record.role === 'mentor')
      .flatMap((record) => currentMentorships(record.mentorships, at.day))
      .flatMap(({ other }) => other?.personId ?? []);
    const ects =
      ectIds.length === 0
        ? { records: [], events: [] }
        : await readPeople(tx, { personIds: ectIds }, {}, { from: at.day });
    const profile = ownProfileOf({ records, events, school, outlines, ects }, at);
    const unseen = await readUnseen(tx, actor, { records, events }, [actor.personId], at);
    return { ...profile, unseen };
  });
}

export interface MenteeProfile extends Mentee {
  schedule: RoleProfile['schedule'];
}

/** What a mentor sees of an ECT whom they mentor today. Anybody else, earlier ECTs included: NotFound. */
export async function getMenteeProfile(actor: SelfActor, personId: string): Promise<MenteeProfile> {
  const at = moment();
  return withActor(actor, async (tx) => {
    const { record, records, events } = await readMentee(tx, actor, personId, at.day);
    const school = await loadSchool(tx, record.schoolId);
    const outlines = await readOutlines(tx, [record], at.day);
    const { schedule } = roleProfile(record, { records, events, school, outlines, audience: 'self' }, at);
    return { ...menteeOf(record, events, { school }, at), schedule };
  });
}

/** For the school's home page: what needs attention, who is out in the coming weeks, how many people there are. */
export async function getSchoolOverview(
  actor: SchoolReader,
  schoolId: string,
  weeks = 4,
): Promise<SchoolOverview> {
  const at = moment();
  return withActor(actor, async (tx) => {
    const wanted = { from: at.day, revisions: true };
    const { records, events } = await readPeople(tx, { schoolId }, ownRecords(actor), wanted);
    const school = await loadSchool(tx, schoolId);
    const people = relevantRecords(records, at.day);
    const summaries = people
      .map((record) => summaryOf(record, [], at, audienceOf(actor)))
      .filter(({ standing }) => standing !== 'past');
    return {
      attention: attentionOf(summaries, at.day),
      weeks: comingWeeks(people, events, school.day, weeks, at),
      counts: countsOf(people, at),
    };
  });
}

/** What a school has to do about its people, most urgent first. */
export async function listAttention(actor: SchoolReader, schoolId: string): Promise<AttentionEntry[]> {
  return (await getSchoolOverview(actor, schoolId)).attention;
}

/** Who is out of the classroom when, week by week from this one. */
export async function listComingEvents(
  actor: SchoolReader,
  schoolId: string,
  weeks: number,
): Promise<ComingWeek[]> {
  return (await getSchoolOverview(actor, schoolId, weeks)).weeks;
}
