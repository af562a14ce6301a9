import { describe, expect, it } from 'vitest';
import { signInActor, systemActor } from '@/lib/auth/actor';
import { askForHelp } from '@/lib/enquiries/commands/ask-for-help';
import { closeEnquiry } from '@/lib/enquiries/commands/close-enquiry';
import { countOpenEnquiries, listEnquiries } from '@/lib/enquiries/queries';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { listNotifications } from '@/lib/notifications/queries';
import { changeSetting } from '@/lib/settings/commands/change-setting';
import { asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner, usualDeliveryPartner } from '@/tests/factories/organisations';
import { ownerSql } from '@/tests/support/database';

const access = {
  topic: 'access' as const,
  name: 'Example Asker',
  email: 'asker@example.org',
  schoolName: 'Example School',
  message: 'I am the new induction tutor.',
};

/** Asked of the delivery partner whose portal this is, from an address of its own. */
async function asked(address: string) {
  const partner = await usualDeliveryPartner();
  await changeSetting(systemActor(), 'organisation', { organisationId: partner.id, leadProviderId: '' });
  const email = `asker-${address.replaceAll('.', '-')}@example.org`;
  await askForHelp(signInActor, { ...access, email }, address);
  const staff = await asStaff(partner);
  const enquiry = (await listEnquiries(staff, 'open')).find((open) => open.email === email);
  if (enquiry === undefined) throw new Error('the enquiry is not in the queue');
  return { staff, enquiry };
}

describe('asking without signing in', () => {
  it('puts the question before the staff of the organisation whose portal this is, and nobody else', async () => {
    const partner = await usualDeliveryPartner();
    await changeSetting(systemActor(), 'organisation', { organisationId: partner.id, leadProviderId: '' });
    const staff = await asStaff(partner);
    const others = await asStaff(await createDeliveryPartner());

    await askForHelp(signInActor, access, '192.0.2.1');

    const [enquiry] = await listEnquiries(staff, 'open');
    expect(enquiry).toMatchObject({
      topic: 'access',
      email: 'asker@example.org',
      schoolName: 'Example School',
      status: 'open',
    });
    expect(await listEnquiries(others, 'open')).toEqual([]);
    const { items } = await listNotifications(staff, { view: 'unread' });
    expect(items.map((item) => item.title)).toContain('Asked for access: Example School');
    expect((await listNotifications(others, { view: 'all' })).items).toEqual([]);
  });

  it('is refused after five questions from one address within an hour', async () => {
    const flood = { ...access, email: 'flood@example.org' };
    for (let number = 0; number < 5; number++) await askForHelp(signInActor, flood, `192.0.2.${number}`);

    await expect(askForHelp(signInActor, flood, '192.0.2.9')).rejects.toThrow(RuleBroken);
    const stored = await ownerSql('select 1 from support_enquiry where email = $1', ['flood@example.org']);
    expect(stored).toHaveLength(5);
  });
});

describe('dealing with an enquiry', () => {
  it('happens once when two people press at the same moment', async () => {
    const { staff, enquiry } = await asked('198.51.100.1');
    const before = await countOpenEnquiries(staff);

    const results = await Promise.allSettled([
      closeEnquiry(staff, enquiry),
      closeEnquiry(await asStaff(), enquiry),
    ]);

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(Conflict),
    });
    expect(await countOpenEnquiries(staff)).toBe(before - 1);
  });

  it('is not for the staff of another organisation', async () => {
    const { enquiry } = await asked('198.51.100.2');
    const others = await asStaff(await createDeliveryPartner());

    await expect(closeEnquiry(others, enquiry)).rejects.toThrow(NotFound);
  });
});
