import { beforeEach, describe, expect, it } from 'vitest';
import { type StaffActor, systemActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { academicYearStart, addDays, weekday } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { getHeldPreview, listAffected, previewDrafts, previewShift } from '@/lib/groups/affected-queries';
import { addEvent } from '@/lib/groups/commands/add-event';
import { moveDraft, removeDraft } from '@/lib/groups/commands/change-draft';
import { changeEvent, type EventChangeAsked } from '@/lib/groups/commands/change-event';
import { changeVenue } from '@/lib/groups/commands/change-venue';
import { createGroup } from '@/lib/groups/commands/create-group';
import { generateEvents } from '@/lib/groups/commands/generate-events';
import { publishDrafts } from '@/lib/groups/commands/publish-drafts';
import { sendHeldNotices } from '@/lib/groups/commands/send-held-notices';
import { shiftGroups } from '@/lib/groups/commands/shift-groups';
import { getGroup } from '@/lib/groups/group-queries';
import { readTermsAround } from '@/lib/terms/read-terms';
import { noSchoolOn } from '@/lib/terms/rules';
import { asHeadteacher, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createGroupMembership } from '@/tests/factories/groups';
import { createDeliveryPartner } from '@/tests/factories/organisations';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { arrangePartners, groupInput, laCode } from './arrange';

let staff: StaffActor;
let groupId: string;

beforeEach(async () => {
  await emptyTables();
  const { deliveryPartner, versionId } = await arrangePartners();
  staff = await asStaff(deliveryPartner);
  groupId = await createGroup(staff, groupInput(versionId));
});

const group = () => getGroup(staff, groupId);
const telling = async (more: { hold?: boolean; everybody?: boolean; reason?: string } = {}) => ({
  groupId,
  latest: (await group()).latest,
  reason: 'The venue is not available',
  hold: false,
  everybody: false,
  ...more,
});

/** An ECT in the group with an account, and the head of their school. */
async function joinGroup() {
  const ect = await createEct();
  await asSelf(ect.person);
  await asHeadteacher(ect.school);
  const training = ect.training;
  if (training === null) throw new Error('in training');
  await createGroupMembership({ group: { id: groupId }, training });
  return ect;
}

async function publishAll() {
  await generateEvents(staff, [groupId]);
  await publishDrafts(staff, await drafts());
  await ownerSql('truncate notification');
  return group();
}

const drafts = async () => ({
  ...(await telling({ reason: 'First dates' })),
  groupIds: [groupId],
  seal: (await previewDrafts(staff, [groupId])).seal,
});

const shift = async (weeks: number, more: { hold?: boolean; reason?: string } = {}) => ({
  ...(await telling(more)),
  groupIds: [groupId],
  weeks,
  seal: (await previewShift(staff, [groupId], weeks)).seal,
});

const coming = async () => {
  const found = (await group()).events.find(({ isPast, isWindow }) => !isPast && !isWindow);
  if (found === undefined) throw new Error('No event is to come.');
  return found;
};

const change = async (what: EventChangeAsked, more: { hold?: boolean } = {}) => {
  const { id, version } = await coming();
  return changeEvent(staff, { ...(await telling(more)), eventId: id, version, change: what });
};

const notices = async () =>
  (await ownerSql<{ title: string; body: string }>('select title, body from notification order by title'))
    .length;

describe('generating', () => {
  it('puts every planned event on a teaching day as a draft that says why, and again gives the same', async () => {
    const first = await generateEvents(staff, [groupId]);
    const { events } = await group();
    const again = await generateEvents(staff, [groupId]);

    expect(first).toEqual({ drafts: 8, unplaced: 0 });
    expect(again).toEqual(first);
    expect(events.every(({ isDraft, why }) => isDraft && why?.startsWith('Planned for week'))).toBe(true);
    expect((await group()).events.map(({ date }) => date)).toEqual(events.map(({ date }) => date));
    expect((await group()).plan).toEqual({ lack: null, toPlace: 0, unplaced: [] });
    const terms = await withActor(systemActor(), (tx) =>
      readTermsAround(tx, laCode, academicYearStart(today())),
    );
    expect(events.filter(({ date }) => noSchoolOn(terms, date) !== null)).toEqual([]);
  });

  it('leaves published events where they are', async () => {
    await publishAll();
    const event = await coming();
    await change({ what: 'move', date: addDays(event.date, 1), starts: '10:00', ends: '12:00' });

    expect(await generateEvents(staff, [groupId])).toEqual({ drafts: 0, unplaced: 0 });
    expect((await coming()).date).toBe(addDays(event.date, 1));
  });

  it('says what is missing, and is not for another partner', async () => {
    await ownerSql('update groups set weekday = null');
    await expect(generateEvents(staff, [groupId])).rejects.toThrow(RuleBroken);

    await expect(generateEvents(await asStaff(await createDeliveryPartner()), [groupId])).rejects.toThrow(
      NotFound,
    );
  });

  it('by two people at once gives each planned event once', async () => {
    await Promise.all([generateEvents(staff, [groupId]), generateEvents(staff, [groupId])]);

    expect((await group()).events).toHaveLength(8);
  });
});

describe('drafts', () => {
  it('are moved and taken away by their version', async () => {
    await generateEvents(staff, [groupId]);
    const [first] = (await group()).events;
    if (first === undefined) throw new Error('no draft');
    const draft = { groupId, eventId: first.id, version: first.version };

    await moveDraft(staff, { ...draft, date: '2027-03-02', starts: '10:00', ends: '12:00' });
    await expect(removeDraft(staff, draft)).rejects.toThrow(Conflict);
    await removeDraft(staff, { ...draft, version: first.version + 1 });

    expect((await group()).events).toHaveLength(7);
    await expect(removeDraft(staff, draft)).rejects.toThrow(NotFound);
  });

  it('are published once as one version, and told to exactly those who attend', async () => {
    await joinGroup();
    await generateEvents(staff, [groupId]);
    const input = await drafts();

    const published = await publishDrafts(staff, input);
    const again = await publishDrafts(staff, input);

    expect(published.published.versions).toMatchObject([{ number: 1 }]);
    expect(published.notices).toBe(2);
    expect(again).toMatchObject({ notices: 0, published: { versions: [] } });
    expect((await group()).versions[0]).toMatchObject({ number: 1, reason: 'First dates', heldAt: null });
  });
});

describe('a change of a published event', () => {
  it('is one version with was and now, told to those affected, and by mail at once when it is near', async () => {
    await joinGroup();
    await publishAll();
    const event = await coming();
    const soon = nextWeekday(today());

    const far = await change({ what: 'move', date: addDays(event.date, 7), starts: '13:00', ends: '16:00' });
    const near = await change({ what: 'move', date: soon, starts: '13:00', ends: '16:00' });

    expect(far).toMatchObject({ notices: 2, mails: 0, published: { revisions: [{ kind: 'moved' }] } });
    expect(near).toMatchObject({ notices: 2, mails: 2 });
    const mails = await ownerSql<{ subject: string; text: string; to_name: string }>(
      'select subject, text, to_name from mail_message',
    );
    expect(mails).toHaveLength(2);
    for (const { subject, text, to_name } of mails) {
      expect(subject).toMatch(/^Moved: /);
      expect(subject).not.toContain(to_name);
      expect(text).toContain(`Dear ${to_name},`);
    }
    const jobs = await ownerSql(`select 1 from graphile_worker.jobs where task_identifier = 'send-mails'`);
    expect(jobs).toHaveLength(1);
  });

  it('cancels, restores, changes venue and joining link', async () => {
    await publishAll();

    await change({ what: 'cancel' });
    await change({ what: 'restore' });
    await expect(change({ what: 'restore' })).rejects.toThrow(RuleBroken);
    await change({ what: 'link', joinUrl: 'https://meet.example.org/1' });
    await changeVenue(staff, {
      ...(await telling()),
      venueId: null,
      newVenueName: 'Example Hall',
      newVenueAddress: '',
      newVenuePostcode: '',
    });

    const { versions, venueName } = await group();
    expect(versions.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
    expect(versions[0]?.changes[0]?.lines).toContainEqual({ what: 'Venue', was: null, now: 'Example Hall' });
    expect(venueName).toBe('Example Hall');
    expect(JSON.stringify(versions)).not.toContain('meet.example.org');
  });

  it('decided on an older schedule is refused, and so is one by another partner', async () => {
    await publishAll();
    const { id, version } = await coming();
    const input = { ...(await telling()), eventId: id, version, change: { what: 'cancel' } as const };
    await changeEvent(staff, input);

    await expect(changeEvent(staff, input)).rejects.toThrow(Conflict);
    await expect(changeEvent(await asStaff(await createDeliveryPartner()), input)).rejects.toThrow(NotFound);
    expect((await group()).versions).toHaveLength(2);
  });

  it('by two people at once is published by one of them', async () => {
    await publishAll();
    const { id, version } = await coming();
    const input = { ...(await telling()), eventId: id, version, change: { what: 'cancel' } as const };

    const results = await Promise.allSettled([changeEvent(staff, input), changeEvent(staff, input)]);

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('shows beforehand who is affected: exactly those in the group that day', async () => {
    const here = await joinGroup();
    await createEct();
    await publishAll();
    const { date } = await coming();

    const { people, schools } = await listAffected(staff, groupId, [{ on: date, audience: 'ect' }]);

    expect(people.map(({ personId }) => personId)).toEqual([here.person.id]);
    expect(schools).toBe(1);
    expect((await listAffected(staff, groupId, [{ on: date, audience: 'mentor' }])).people).toEqual([]);
  });

  it('may be an event beyond the programme', async () => {
    await joinGroup();
    await publishAll();

    const added = await addEvent(staff, {
      ...(await telling()),
      title: 'Extra training',
      kind: 'training',
      mode: 'online',
      audience: 'both',
      date: addDays(today(), 60),
      starts: '15:00',
      ends: '16:00',
      joinUrl: 'https://meet.example.org/extra',
    });

    expect(added).toMatchObject({ notices: 2, published: { revisions: [{ kind: 'added' }] } });
  });
});

describe('held notices', () => {
  it('come to one net change: what went back is none, and everybody affected is told once', async () => {
    await joinGroup();
    await publishAll();
    const event = await coming();
    const back = { what: 'move', date: event.date, starts: event.startTime, ends: event.endTime } as const;

    await change(
      { what: 'move', date: addDays(event.date, 7), starts: '09:00', ends: '12:00' },
      { hold: true },
    );
    await change({ what: 'cancel' });
    await change({ what: 'restore' });
    expect(await notices()).toBe(0);
    expect((await getHeldPreview(staff, groupId)).changes).toMatchObject([{ title: event.title }]);
    await change(back);

    expect((await getHeldPreview(staff, groupId)).changes).toEqual([]);
    const sent = await sendHeldNotices(staff, { ...(await telling()) });
    expect(sent).toEqual({ notices: 0, mails: 0 });
    expect((await group()).versions.every(({ heldAt }) => heldAt === null)).toBe(true);
  });

  it('are sent once, and not when more was published meanwhile', async () => {
    await joinGroup();
    await publishAll();
    const { date } = await coming();
    await change({ what: 'move', date: addDays(date, 7), starts: '09:00', ends: '12:00' }, { hold: true });
    const seen = await telling();
    await change({ what: 'cancel' });

    await expect(sendHeldNotices(staff, seen)).rejects.toThrow(Conflict);
    expect(await sendHeldNotices(staff, await telling())).toMatchObject({ notices: 2 });
    expect(await sendHeldNotices(staff, await telling())).toMatchObject({ notices: 0 });
    expect(await notices()).toBe(2);
  });

  it('may go to everybody with the whole schedule', async () => {
    await joinGroup();
    await publishAll();
    await change({ what: 'cancel' }, { hold: true });

    const { notices: sent } = await sendHeldNotices(staff, await telling({ everybody: true }));

    expect(sent).toBe(2);
    const [notice] = await ownerSql<{ title: string }>(
      'select title from notification where organisation_id is null',
    );
    expect(notice?.title).toBe('Your schedule has been published');
  });
});

describe('shifting a group', () => {
  it('moves everything that is to come by a teaching week, never onto a holiday, in one version', async () => {
    await joinGroup();
    const before = (await publishAll()).events;
    const input = await shift(1, { reason: 'A week later' });

    const { published } = await shiftGroups(staff, input);

    const after = (await group()).events;
    const terms = await withActor(systemActor(), (tx) =>
      readTermsAround(tx, laCode, academicYearStart(today())),
    );
    expect(published.versions).toHaveLength(1);
    for (const event of before) {
      const now = after.find(({ id }) => id === event.id);
      if (event.isPast || event.date <= today()) expect(now?.date).toBe(event.date);
      else {
        expect(now?.date.localeCompare(event.date)).toBe(1);
        expect(noSchoolOn(terms, now?.date ?? '')).toBeNull();
      }
    }
    await expect(shiftGroups(staff, input)).rejects.toThrow(Conflict);
  });

  it('and back again leaves every event where it was', async () => {
    const before = (await publishAll()).events;
    await shiftGroups(staff, await shift(2, { hold: true }));
    await shiftGroups(staff, await shift(-2));

    expect((await group()).events.map(({ date }) => date)).toEqual(before.map(({ date }) => date));
    expect((await getHeldPreview(staff, groupId)).changes).toEqual([]);
  });

  it('refuses weeks for which there are no terms', async () => {
    await publishAll();
    await ownerSql('delete from term_date');

    await expect(shiftGroups(staff, await shift(1))).rejects.toMatchObject({
      field: 'weeks',
    });
  });
});

function nextWeekday(date: string): string {
  let day = addDays(date, 1);
  while (weekday(day) > 5) day = addDays(day, 1);
  return londonDate(new Date(`${day}T12:00:00Z`));
}
