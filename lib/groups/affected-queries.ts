import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { academicYearStart, type IsoDate } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { lastUrgentDay } from '@/lib/schedules/urgent-rules';
import { readTermsAround } from '@/lib/terms/read-terms';
import { noSchoolOn } from '@/lib/terms/rules';
import type { Term } from '@/lib/terms/types';
import { linesOfChange } from './change-lines';
import { readHeldChanges } from './held-changes';
import { findOwnGroupIds } from './own-groups';
import { type Shift, shiftEvents } from './shift-rules';
import type { Affected, Audience, GroupDetails, HeldPreview } from './types';

export interface Touched {
  on: IsoDate;
  audience: Audience;
}

/** Who attends on days that a change touches: names for the preview, before anything is published. */
export async function listAffected(
  actor: StaffActor,
  groupId: string,
  touched: readonly Touched[],
): Promise<Affected> {
  return withActor(actor, async (tx) => {
    if ((await findOwnGroupIds(tx, actor, [groupId])).length === 0) throw new NotFound();
    const people = await tx.$queryRaw<Affected['people']>`
      select distinct n.id as "personId", n.name, p.role::text, o.name as "schoolName"
      from jsonb_to_recordset(${JSON.stringify(touched)}::jsonb) as c("on" date, audience text)
      join group_membership m on m.group_id = ${groupId}::uuid and c."on" >= m.starts_on and (m.ends_on is null or c."on" <= m.ends_on)
      join training_period t on t.id = m.training_period_id
      join school_period p on p.id = t.school_period_id and c.audience in ('both', p.role::text)
      join person n on n.id = p.person_id join organisation o on o.id = p.school_id
      order by n.name, o.name`;
    const group = await tx.group.findUnique({ where: { id: groupId }, select: { laCode: true } });
    const day = today();
    const last = lastUrgentDay(await readTermsAround(tx, group?.laCode ?? null, academicYearStart(day)), day);
    return {
      people,
      schools: new Set(people.map(({ schoolName }) => schoolName)).size,
      isUrgent: touched.some(({ on }) => day <= on && on <= last),
    };
  });
}

/** The terms that a group keeps, around the present year. */
export async function getGroupTerms(actor: StaffActor, groupId: string): Promise<Term[]> {
  return withActor(actor, async (tx) => {
    if ((await findOwnGroupIds(tx, actor, [groupId])).length === 0) throw new NotFound();
    const group = await tx.group.findUnique({ where: { id: groupId }, select: { laCode: true } });
    return readTermsAround(tx, group?.laCode ?? null, academicYearStart(today()));
  });
}

/** What a group's events to come become when it is shifted. */
export async function getShift(
  actor: StaffActor,
  group: GroupDetails,
  weeks: number,
): Promise<{ shift: Shift; hasTerms: boolean }> {
  const terms = await getGroupTerms(actor, group.id);
  const coming = group.events.filter(isShiftable);
  return { shift: shiftEvents(coming, weeks, terms), hasTerms: terms.length > 0 };
}

function isShiftable({ isDraft, isPast, status, date }: GroupDetails['events'][number]): boolean {
  return !isDraft && !isPast && status !== 'cancelled' && date > today();
}

/** What sending the held notices would tell, as one change for each event. */
export async function getHeldPreview(actor: StaffActor, groupId: string): Promise<HeldPreview> {
  const changes = await withActor(actor, async (tx) => {
    if ((await findOwnGroupIds(tx, actor, [groupId])).length === 0) throw new NotFound();
    return readHeldChanges(tx, groupId);
  });
  const touched = changes.flatMap(({ wasOn, nowOn, wasFor, nowFor }) => [
    ...(wasOn === null ? [] : [{ on: wasOn, audience: wasFor ?? nowFor }]),
    { on: nowOn, audience: nowFor },
  ]);
  return {
    changes: changes.map((change) => ({
      id: change.eventId,
      title: change.title,
      lines: linesOfChange(change),
    })),
    affected: await listAffected(actor, groupId, touched),
  };
}

/** Why there is no school on a day, in words; null when there is, or when nobody knows. */
export function noSchoolWords(terms: readonly Term[], date: IsoDate): string | null {
  const noSchool = noSchoolOn(terms, date);
  if (noSchool === null || (terms.length === 0 && noSchool.reason === 'holidays')) return null;
  if (noSchool.reason === 'weekend') return 'it is a weekend';
  return noSchool.reason === 'bank_holiday' ? noSchool.name : 'school holidays';
}
