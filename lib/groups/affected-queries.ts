import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { academicYearStart, type IsoDate } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { readTermsAround } from '@/lib/terms/read-terms';
import { noSchoolOn } from '@/lib/terms/rules';
import type { Term } from '@/lib/terms/types';
import { linesOfChange } from './change-lines';
import { readHeldChanges } from './held-changes';
import { findOwnGroupIds } from './own-groups';
import { planDrafts, planShift, sealOf } from './planned-changes';
import { readAffected } from './read-affected';
import type { Affected, Audience, GroupsPreview, HeldPreview, PlannedGroup } from './types';

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
    return readAffected(
      tx,
      touched.map(({ on, audience }) => ({ eventId: null, groupId, was: null, date: on, audience })),
    );
  });
}

/** What publishing all drafts of the groups would do and whom it touches. Foreign and missing: NotFound. */
export async function previewDrafts(actor: StaffActor, groupIds: readonly string[]): Promise<GroupsPreview> {
  return withActor(actor, (tx) => preview(tx, actor, groupIds, () => planDrafts(tx, groupIds)), {
    timeout: 60_000,
  });
}

/** What shifting the groups by teaching weeks would do and whom it touches. Foreign and missing: NotFound. */
export async function previewShift(
  actor: StaffActor,
  groupIds: readonly string[],
  weeks: number,
): Promise<GroupsPreview> {
  return withActor(actor, (tx) => preview(tx, actor, groupIds, () => planShift(tx, groupIds, weeks)), {
    timeout: 60_000,
  });
}

async function preview(
  tx: Tx,
  actor: StaffActor,
  groupIds: readonly string[],
  plan: () => Promise<PlannedGroup[]>,
): Promise<GroupsPreview> {
  const own = await findOwnGroupIds(tx, actor, groupIds);
  if (own.length === 0 || own.length < new Set(groupIds).size) throw new NotFound();
  const groups = await plan();
  const changes = groups.flatMap(({ id, events }) =>
    events
      .filter(({ was, date, to }) => to === null || was !== date)
      .map(({ id: eventId, was, date, audience }) => ({ eventId, groupId: id, was, date, audience })),
  );
  return { groups, affected: await readAffected(tx, changes), seal: sealOf(groups) };
}

/** The terms that a group keeps, around the present year. */
export async function getGroupTerms(actor: StaffActor, groupId: string): Promise<Term[]> {
  return withActor(actor, async (tx) => {
    if ((await findOwnGroupIds(tx, actor, [groupId])).length === 0) throw new NotFound();
    const group = await tx.group.findUnique({ where: { id: groupId }, select: { laCode: true } });
    return readTermsAround(tx, group?.laCode ?? null, academicYearStart(today()));
  });
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
