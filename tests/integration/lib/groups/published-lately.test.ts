import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import { fixClock, now, today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { previewDrafts, previewShift } from '@/lib/groups/affected-queries';
import { createGroup } from '@/lib/groups/commands/create-group';
import { generateEvents } from '@/lib/groups/commands/generate-events';
import { markPublishedSeen } from '@/lib/groups/commands/mark-published-seen';
import { publishDrafts } from '@/lib/groups/commands/publish-drafts';
import { shiftGroups } from '@/lib/groups/commands/shift-groups';
import { countPublishedLately, listPublishedLately } from '@/lib/groups/published-lately';
import { asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner } from '@/tests/factories/organisations';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { arrangePartners, groupInput } from './arrange';

let colleague: StaffActor;
let reader: StaffActor;
let groups: string[];

const telling = { reason: 'The hall is closed', hold: false, everybody: false };
const shift = async (weeks: number, groupIds = groups) =>
  shiftGroups(colleague, {
    ...telling,
    groupIds,
    weeks,
    seal: (await previewShift(colleague, groupIds, weeks)).seal,
  });

/** The clock stands; this lets a minute pass. */
const later = () => fixClock(new Date(now().getTime() + 60_000));

beforeEach(async () => {
  await emptyTables();
  fixClock(new Date(`${today()}T09:00:00Z`));
  const { deliveryPartner, versionId } = await arrangePartners();
  [colleague, reader] = [await asStaff(deliveryPartner), await asStaff(deliveryPartner)];
  groups = [
    await createGroup(colleague, groupInput(versionId, { name: 'Alder' })),
    await createGroup(colleague, groupInput(versionId, { name: 'Birch' })),
  ];
  await generateEvents(colleague, groups);
  const { seal } = await previewDrafts(colleague, groups);
  await publishDrafts(colleague, { ...telling, reason: 'First dates', groupIds: groups, seal });
  later();
});
afterEach(() => fixClock());

it('tells staff what others published for their groups, and the one who published nothing', async () => {
  expect(await countPublishedLately(reader)).toEqual({ versions: 2, groups: 2 });
  expect(await countPublishedLately(colleague)).toEqual({ versions: 0, groups: 0 });
  expect(await countPublishedLately(await asStaff(await createDeliveryPartner()))).toEqual({
    versions: 0,
    groups: 0,
  });
  const { news, seenAt } = await listPublishedLately(reader);
  expect(seenAt).toBeNull();
  expect(news.map(({ name, isFirst, changes }) => [name, isFirst, changes.length]).toSorted()).toEqual([
    ['Alder', true, 8],
    ['Birch', true, 8],
  ]);
});

it('tells what is new since they said that they had seen it, several publications as one change', async () => {
  await markPublishedSeen(reader, (await listPublishedLately(reader)).upTo);
  expect(await countPublishedLately(reader)).toEqual({ versions: 0, groups: 0 });

  later();
  await shift(1, groups.slice(0, 1));
  later();
  await shift(1, groups.slice(0, 1));
  const { news, seenAt, versions } = await listPublishedLately(reader);

  expect([versions, seenAt === null, news.length]).toEqual([2, false, 1]);
  expect(news[0]).toMatchObject({ name: 'Alder', isFirst: false, versions: [{ number: 3 }, { number: 2 }] });
  expect(news[0]?.changes.every(({ lines }) => lines.every(({ was, now: is }) => was !== is))).toBe(true);

  later();
  await shift(-2, groups.slice(0, 1));
  expect((await listPublishedLately(reader)).news[0]?.changes).toEqual([]);
});

it('keeps what was published while somebody read, and is each one’s own', async () => {
  const { upTo } = await listPublishedLately(reader);
  later();
  await shift(1);
  later();

  await markPublishedSeen(reader, upTo);

  expect(await countPublishedLately(reader)).toEqual({ versions: 2, groups: 2 });
  expect((await countPublishedLately(await asStaff())).versions).toBe(4);
});

it('does not reach back further than four weeks before the first look', async () => {
  await ownerSql(`update schedule_version set published_at = '${addDays(today(), -29)}'`);

  expect(await countPublishedLately(reader)).toEqual({ versions: 0, groups: 0 });
});
