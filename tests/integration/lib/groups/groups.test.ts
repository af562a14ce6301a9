import { beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import { Conflict, NotFound } from '@/lib/errors';
import { changeGroup } from '@/lib/groups/commands/change-group';
import { createGroup } from '@/lib/groups/commands/create-group';
import { getGroup } from '@/lib/groups/group-queries';
import { countWaitingGroups, listGroups } from '@/lib/groups/queries';
import { groupFiltersSchema } from '@/lib/groups/schemas';
import { asStaff } from '@/tests/factories/actors';
import { createEvent } from '@/tests/factories/events';
import {
  createDeliveryPartner,
  createLeadProvider,
  type Organisation,
} from '@/tests/factories/organisations';
import { createProgramme } from '@/tests/factories/programmes';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { arrangePartners, groupInput } from './arrange';

let staff: StaffActor;
let versionId: string;
let leadProvider: Organisation;
let deliveryPartner: Organisation;

beforeEach(async () => {
  await emptyTables();
  ({ leadProvider, deliveryPartner, versionId } = await arrangePartners());
  staff = await asStaff(deliveryPartner);
});

const list = (actor: StaffActor, filters: Record<string, string> = {}) =>
  listGroups(actor, groupFiltersSchema.parse(filters));

describe('a new group', () => {
  it('belongs to the delivery partner and to the lead provider of its programme, with a venue that is new', async () => {
    const id = await createGroup(
      staff,
      groupInput(versionId, { newVenueName: 'Example Hall', newVenuePostcode: 'sy99 1zz' }),
    );

    expect(await getGroup(staff, id)).toMatchObject({
      name: 'Primary, Example Town',
      venueName: 'Example Hall, SY99 1ZZ',
      weekday: 2,
      startsMinute: 780,
      leadProviderName: leadProvider.name,
      deliveryPartnerName: deliveryPartner.name,
    });
    const audited = await ownerSql('select action, subject_id from audit_event');
    expect(audited).toContainEqual({ action: 'group.created', subject_id: id });
  });

  it('is refused when the delivery partner has a group of that name, beside the field', async () => {
    await createGroup(staff, groupInput(versionId));

    await expect(createGroup(staff, groupInput(versionId))).rejects.toMatchObject({ field: 'name' });
  });

  it('is refused with the programme of a lead provider with whom nobody works', async () => {
    const foreign = await createProgramme({ leadProvider: await createLeadProvider() });

    await expect(createGroup(staff, groupInput(foreign.id))).rejects.toMatchObject({
      field: 'programmeVersionId',
    });
  });

  it('of a lead provider names its delivery partner', async () => {
    const lead = await asStaff(leadProvider);

    await expect(createGroup(lead, groupInput(versionId))).rejects.toMatchObject({
      field: 'deliveryPartnerId',
    });
    const id = await createGroup(lead, groupInput(versionId, { deliveryPartnerId: deliveryPartner.id }));

    expect((await getGroup(staff, id)).name).toBe('Primary, Example Town');
  });
});

describe('a group that is changed', () => {
  it('keeps its lead provider and says when somebody else was quicker', async () => {
    const id = await createGroup(staff, groupInput(versionId));
    const change = { ...groupInput(versionId, { capacity: 12 }), id, version: 1 };
    await changeGroup(staff, change);

    await expect(changeGroup(staff, { ...change, capacity: 20 })).rejects.toThrow(Conflict);
    expect(await getGroup(staff, id)).toMatchObject({ capacity: 12, version: 2 });
  });

  it('by two people at once is changed by one of them', async () => {
    const id = await createGroup(staff, groupInput(versionId));
    const change = (capacity: number) =>
      changeGroup(staff, { ...groupInput(versionId, { capacity }), id, version: 1 });

    const results = await Promise.allSettled([change(10), change(20), change(40)]);

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await getGroup(staff, id)).version).toBe(2);
  });

  it('keeps its venue once events are published', async () => {
    const id = await createGroup(staff, groupInput(versionId, { newVenueName: 'Example Hall' }));
    const [group] = await ownerSql<never>(
      'select *, delivery_partner_id as "deliveryPartnerId", lead_provider_id as "leadProviderId" from groups',
    );
    await createEvent({ group });

    await changeGroup(staff, { ...groupInput(versionId), id, version: 1 });

    expect((await getGroup(staff, id)).venueName).toBe('Example Hall');
  });

  it('of another partner is not there', async () => {
    const id = await createGroup(staff, groupInput(versionId));
    const other = await asStaff(await createDeliveryPartner());

    await expect(getGroup(other, id)).rejects.toThrow(NotFound);
    await expect(changeGroup(other, { ...groupInput(versionId), id, version: 1 })).rejects.toThrow(NotFound);
    expect((await list(other)).total).toBe(0);
  });
});

describe('the list of groups', () => {
  it('finds by name, intake, phase, area, audience, programme and what waits', async () => {
    const id = await createGroup(staff, groupInput(versionId));
    await createGroup(
      staff,
      groupInput(versionId, { name: 'Mentors', audience: 'mentor', phase: null, area: null }),
    );
    const [group] = await ownerSql<never>(
      'select *, delivery_partner_id as "deliveryPartnerId", lead_provider_id as "leadProviderId" from groups where id = $1',
      [id],
    );
    await createEvent({ group, more: { publishedAt: null } });
    const intake = `${groupInput(versionId).intake.intakeYear}-september`;
    const names = async (filters: Record<string, string>) =>
      (await list(staff, filters)).groups.map(({ name }) => name);

    expect(await names({ q: 'mentor' })).toEqual(['Mentors']);
    expect(await names({ phase: 'Primary' })).toEqual(['Primary, Example Town']);
    expect(await names({ area: 'Example Town', audience: 'ect' })).toEqual(['Primary, Example Town']);
    expect(await names({ audience: 'mentor' })).toEqual(['Mentors']);
    expect((await list(staff, { programme: versionId, intake })).total).toBe(2);
    expect(await names({ waiting: 'drafts' })).toEqual(['Primary, Example Town']);
    expect(await names({ waiting: 'no_events' })).toEqual(['Mentors']);
    expect(await countWaitingGroups(staff)).toEqual({ drafts: 1, heldGroups: 0, held: 0, total: 2 });
  });
});
