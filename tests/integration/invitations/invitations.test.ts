import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import { readSession } from '@/lib/auth/session';
import { fixClock, today } from '@/lib/dates/clock';
import { Conflict, Forbidden, NotFound } from '@/lib/errors';
import { acceptInvitation } from '@/lib/invitations/commands/accept-invitation';
import { inviteContact } from '@/lib/invitations/commands/invite-contact';
import { invitePeople } from '@/lib/invitations/commands/invite-people';
import { reissueInvitation } from '@/lib/invitations/commands/reissue-invitation';
import { revokeInvitation } from '@/lib/invitations/commands/revoke-invitation';
import { sendInvitations } from '@/lib/invitations/commands/send-invitations';
import { getOpenInvitation } from '@/lib/invitations/find-by-token';
import { listInvitees } from '@/lib/invitations/queries';
import { endMembership } from '@/lib/memberships/commands/end-membership';
import { listSchoolAccess } from '@/lib/memberships/queries';
import { asAdministrator, asHeadteacher, asInductionTutor, asStaff } from '../../factories/actors';
import { createEct } from '../../factories/ects';
import { createDeliveryPartner } from '../../factories/organisations';
import { createPartnership, createSchool, type SchoolRecord } from '../../factories/schools';
import { createMembership, createUser } from '../../factories/users';
import { emptyTables, ownerSql } from '../../support/database';
import { signInAs } from '../../support/sign-in';

const refused = { code: 'invitation-refused' };
const tutor = { name: 'New Tutor', email: 'new.tutor@example.org', role: 'induction_tutor' as const };

let school: SchoolRecord;
let staff: StaffActor;

beforeEach(async () => {
  await emptyTables();
  school = await createSchool({ name: 'Larch School' });
  await createPartnership({ school });
  staff = await asStaff();
});
afterEach(() => fixClock());

/** The token of the newest invitation mail to the address. */
async function mailedToken(email = tutor.email): Promise<string> {
  const [mail] = await ownerSql<{ text: string }>(
    `select text from mail_message where kind = 'invitation' and to_email = $1 order by id desc limit 1`,
    [email],
  );
  return /invitations\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

const inviteTutor = () => inviteContact(staff, { ...tutor, organisationId: school.id });
const audited = async () =>
  (await ownerSql<{ action: string }>('select action from audit_event order by id')).map(
    ({ action }) => action,
  );

describe('inviting a contact', () => {
  it('mails a link, and accepting it gives the role from today on', async () => {
    await inviteTutor();
    const token = await mailedToken();
    expect(await getOpenInvitation(token)).toMatchObject({
      name: 'New Tutor',
      placeName: 'Larch School',
      roleLabel: 'Induction tutor',
    });

    expect(await acceptInvitation(token)).toEqual({ email: tutor.email });

    const session = await signInAs({ email: tutor.email });
    expect(await readSession(session.token)).toMatchObject({
      name: 'New Tutor',
      memberships: [{ role: 'induction_tutor', organisationId: school.id, schoolUrn: school.urn }],
    });
    expect(await audited()).toEqual(['contact.added', 'invitation.sent', 'invitation.accepted']);
  });

  it('signs nobody in by itself', async () => {
    await inviteTutor();
    await acceptInvitation(await mailedToken());

    expect(await ownerSql('select 1 from session')).toEqual([]);
  });

  it('stores no token', async () => {
    await inviteTutor();
    const [row] = await ownerSql<{ token_hash: string }>('select token_hash from invitation');

    expect(row?.token_hash).not.toBe(await mailedToken());
    expect(await getOpenInvitation(row?.token_hash ?? '')).toBeNull();
  });

  it('is not used up by opening the link', async () => {
    await inviteTutor();
    const token = await mailedToken();
    for (let i = 0; i < 3; i++) expect(await getOpenInvitation(token)).not.toBeNull();

    await acceptInvitation(token);
    expect(await getOpenInvitation(token)).toBeNull();
  });

  it('is accepted once, also when many try at the same moment', async () => {
    await inviteTutor();
    const token = await mailedToken();

    const tries = await Promise.allSettled(Array.from({ length: 50 }, () => acceptInvitation(token)));

    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await ownerSql('select 1 from membership where organisation_id = $1', [school.id])).toHaveLength(
      1,
    );
    await expect(acceptInvitation(token)).rejects.toMatchObject(refused);
  });

  it('works for fourteen days', async () => {
    fixClock('2026-11-10T09:00:00Z');
    await inviteTutor();
    const token = await mailedToken();

    fixClock('2026-11-24T08:59:59Z');
    expect(await getOpenInvitation(token)).not.toBeNull();
    fixClock('2026-11-24T09:00:00Z');
    expect(await getOpenInvitation(token)).toBeNull();
    await expect(acceptInvitation(token)).rejects.toMatchObject(refused);
  });

  it('voids the earlier link when it is sent again', async () => {
    const { invitationId } = await inviteTutor();
    const first = await mailedToken();
    await reissueInvitation(staff, invitationId);
    const second = await mailedToken();

    await expect(acceptInvitation(first)).rejects.toMatchObject(refused);
    await acceptInvitation(second);
    await expect(reissueInvitation(staff, invitationId)).rejects.toMatchObject({ code: 'accepted' });
  });

  it('can be taken back until it is accepted', async () => {
    const { invitationId } = await inviteTutor();
    const token = await mailedToken();

    await revokeInvitation(staff, invitationId);

    await expect(acceptInvitation(token)).rejects.toMatchObject(refused);
    await expect(revokeInvitation(staff, invitationId)).rejects.toThrow(Conflict);
    await expect(reissueInvitation(staff, invitationId)).rejects.toThrow(NotFound);
  });

  it('refuses unknown, empty and endless tokens alike', async () => {
    for (const token of ['', 'unknown', 'x'.repeat(10_000)]) {
      expect(await getOpenInvitation(token)).toBeNull();
      await expect(acceptInvitation(token)).rejects.toMatchObject(refused);
    }
  });

  it('adds the role to an account that the address has already, whatever its case', async () => {
    const user = await createUser({ email: 'New.Tutor@example.org', name: 'Known Name' });
    await inviteTutor();
    await acceptInvitation(await mailedToken());

    const memberships = await ownerSql('select user_id from membership where organisation_id = $1', [
      school.id,
    ]);
    expect(memberships).toEqual([{ user_id: user.id }]);
  });

  it('gives a disabled account nothing', async () => {
    await createUser({ email: tutor.email, disabledAt: new Date() });
    await inviteTutor();

    await expect(acceptInvitation(await mailedToken())).rejects.toMatchObject(refused);
    expect(await ownerSql('select 1 from membership where organisation_id = $1', [school.id])).toEqual([]);
  });

  it('is refused for somebody who has the role already, and sends again to somebody who waits', async () => {
    await inviteTutor();
    await inviteTutor();
    expect(await ownerSql('select 1 from invitation')).toHaveLength(1);

    await acceptInvitation(await mailedToken());
    await expect(inviteTutor()).rejects.toMatchObject({ code: 'has-access' });
  });

  it('tells the headteacher when it is accepted', async () => {
    const head = await asHeadteacher(school);
    await inviteTutor();
    await acceptInvitation(await mailedToken());

    expect(await ownerSql('select user_id, kind, title from notification')).toEqual([
      { user_id: head.userId, kind: 'access_changed', title: 'New Tutor now has access as induction tutor' },
    ]);
  });
});

describe('who may invite', () => {
  it('headteachers name induction tutors of their own school, and nobody else', async () => {
    const head = await asHeadteacher(school);
    const other = await createSchool();

    await inviteContact(head, { ...tutor, organisationId: school.id });
    await expect(inviteContact(head, { ...tutor, organisationId: other.id })).rejects.toThrow(NotFound);
    await expect(
      inviteContact(head, { ...tutor, role: 'headteacher', organisationId: school.id }),
    ).rejects.toThrow(Forbidden);
    await expect(
      inviteContact(head, { ...tutor, role: 'administrator', organisationId: school.id }),
    ).rejects.toThrow(Forbidden);
  });

  it('induction tutors give nobody access', async () => {
    const actor = await asInductionTutor(school);

    await expect(inviteContact(actor, { ...tutor, organisationId: school.id })).rejects.toThrow(Forbidden);
    expect(await listSchoolAccess(actor, school.id)).toMatchObject({ canInvite: false });
  });

  it('staff invite headteachers and induction tutors at schools that they work with', async () => {
    const foreign = await createSchool();
    const stranger = await asStaff(await createDeliveryPartner());

    await inviteContact(staff, { ...tutor, role: 'headteacher', organisationId: school.id });
    await expect(inviteContact(staff, { ...tutor, organisationId: foreign.id })).rejects.toThrow(NotFound);
    await expect(inviteContact(stranger, { ...tutor, organisationId: school.id })).rejects.toThrow(NotFound);
    await expect(
      inviteContact(staff, {
        ...tutor,
        role: 'delivery_partner_staff',
        organisationId: staff.organisationId,
      }),
    ).rejects.toThrow(NotFound);
  });

  it('administrators invite staff', async () => {
    await inviteContact(await asAdministrator(), {
      ...tutor,
      role: 'delivery_partner_staff',
      organisationId: staff.organisationId,
    });
    await acceptInvitation(await mailedToken());

    const session = await signInAs({ email: tutor.email });
    expect((await readSession(session.token))?.memberships).toMatchObject([
      { role: 'delivery_partner_staff' },
    ]);
  });

  it('others’ invitations are as if they did not exist', async () => {
    const { invitationId } = await inviteTutor();
    const stranger = await asStaff(await createDeliveryPartner());
    const otherHead = await asHeadteacher(await createSchool());

    for (const actor of [stranger, otherHead]) {
      await expect(reissueInvitation(actor, invitationId)).rejects.toThrow(NotFound);
      await expect(revokeInvitation(actor, invitationId)).rejects.toThrow(NotFound);
    }
    expect(await sendInvitations(stranger, [invitationId])).toMatchObject([{ outcome: 'gone' }]);
  });
});

describe('inviting many', () => {
  it('sends one mail to everybody who waits for one, however often it is repeated', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      const contact = { ...tutor, email: `tutor.${i}@example.org`, organisationId: school.id };
      ids.push((await inviteContact(staff, contact, { send: false })).invitationId);
    }
    const unknown = '01900000-0000-7000-8000-000000000000';

    const first = await sendInvitations(staff, [...ids, unknown]);
    const second = await sendInvitations(staff, ids);

    expect(first.map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'gone']);
    expect(second.map(({ outcome }) => outcome)).toEqual(Array(5).fill('already_sent'));
    expect(await ownerSql('select 1 from mail_message')).toHaveLength(5);
  });

  it('sends one mail each when two members of staff press the button at once', async () => {
    const { invitationId } = await inviteContact(
      staff,
      { ...tutor, organisationId: school.id },
      { send: false },
    );
    const colleague = await asStaff();

    const results = await Promise.all([
      sendInvitations(staff, [invitationId]),
      sendInvitations(colleague, [invitationId]),
    ]);

    const sent = results.flat().filter(({ outcome }) => outcome === 'sent');
    expect(sent).toHaveLength(1);
    expect(await ownerSql('select 1 from mail_message')).toHaveLength(1);
  });

  it('lists contacts by state, and only of schools that staff work with', async () => {
    const { invitationId } = await inviteTutor();
    await inviteContact(
      staff,
      { ...tutor, email: 'waits@example.org', name: 'Waiting', organisationId: school.id },
      { send: false },
    );
    const list = (state: 'all' | 'sent' | 'not_invited' | 'expired' | 'accepted' | 'ended', q = '') =>
      listInvitees(staff, { kind: 'contacts', state, q, page: 1 });

    expect((await list('all')).counts).toMatchObject({ sent: 1, not_invited: 1, accepted: 0 });
    expect((await list('sent')).invitees).toMatchObject([{ key: invitationId, state: 'sent' }]);
    expect((await list('all', 'waits@')).invitees).toHaveLength(1);
    expect((await list('all', '100%')).invitees).toHaveLength(0);

    await acceptInvitation(await mailedToken());
    expect((await list('accepted')).total).toBe(1);
    const [held] = await ownerSql<{ id: string }>('select id from membership where organisation_id = $1', [
      school.id,
    ]);
    await endMembership(staff, { id: held?.id ?? '', organisationId: school.id });
    expect((await list('ended')).total).toBe(1);

    const stranger = await asStaff(await createDeliveryPartner());
    expect((await listInvitees(stranger, { kind: 'contacts', state: 'all', q: '', page: 1 })).total).toBe(0);
  });
});

describe('inviting ECTs and mentors', () => {
  it('opens their own record to them', async () => {
    const { person } = await createEct({ school });
    await ownerSql(`update person set email = 'ect@example.org' where id = $1`, [person.id]);

    expect(await invitePeople(staff, [person.id])).toMatchObject([{ outcome: 'sent' }]);
    expect(await invitePeople(staff, [person.id])).toMatchObject([{ outcome: 'already_sent' }]);
    await acceptInvitation(await mailedToken('ect@example.org'));

    const session = await signInAs({ email: 'ect@example.org' });
    expect(await readSession(session.token)).toMatchObject({
      memberships: [],
      person: { id: person.id, roles: ['ect'] },
    });
    expect(await invitePeople(staff, [person.id])).toMatchObject([{ outcome: 'accepted' }]);
  });

  it('does not give one record to two accounts, nor two records to one', async () => {
    const [first, second] = [await createEct({ school }), await createEct({ school })];
    const email = 'shared@example.org';
    await ownerSql('update person set email = $1 where id = any ($2::uuid[])', [
      email,
      [first.person.id, second.person.id],
    ]);
    await invitePeople(staff, [first.person.id]);
    await acceptInvitation(await mailedToken(email));
    await invitePeople(staff, [second.person.id]);

    await expect(acceptInvitation(await mailedToken(email))).rejects.toMatchObject(refused);
    expect(await ownerSql('select id from person where user_id is not null')).toEqual([
      { id: first.person.id },
    ]);
  });

  it('goes to the address that is registered now', async () => {
    const { person } = await createEct({ school });
    await ownerSql(`update person set email = 'old@example.org' where id = $1`, [person.id]);
    await invitePeople(staff, [person.id]);
    const old = await mailedToken('old@example.org');
    await ownerSql(`update person set email = 'new@example.org' where id = $1`, [person.id]);

    expect(await invitePeople(staff, [person.id])).toMatchObject([{ outcome: 'sent' }]);
    await expect(acceptInvitation(old)).rejects.toMatchObject(refused);
    await acceptInvitation(await mailedToken('new@example.org'));
  });

  it('does not reach people whom others train, or without an address', async () => {
    const foreign = await createEct({ deliveryPartner: await createDeliveryPartner() });
    const { person } = await createEct({ school });
    await ownerSql('update person set email = null where id = $1', [person.id]);

    expect(await invitePeople(staff, [foreign.person.id, person.id])).toMatchObject([
      { outcome: 'gone' },
      { outcome: 'no_email' },
    ]);
    const { invitees } = await listInvitees(staff, { kind: 'people', state: 'all', q: '', page: 1 });
    expect(invitees.map(({ key }) => key)).toEqual([person.id]);
  });
});

describe('ending access', () => {
  it('is what staff who work with the school may do, as its page offers them', async () => {
    const held = await createMembership({ organisation: school, role: 'induction_tutor' });
    const page = await listSchoolAccess(staff, school.id);
    expect(page.canInvite).toBe(true);
    expect(page.members.find(({ id }) => id === held.id)).toMatchObject({ canEnd: true });

    await endMembership(staff, { id: held.id, organisationId: school.id });

    expect((await listSchoolAccess(staff, school.id)).members.map(({ id }) => id)).not.toContain(held.id);
  });

  it('is for the headteacher to do with induction tutors, and with nobody else', async () => {
    const head = await asHeadteacher(school);
    const otherHead = await createMembership({ organisation: school, role: 'headteacher' });
    const held = await createMembership({ organisation: school, role: 'induction_tutor' });
    const own = await ownerSql<{ id: string }>('select id from membership where user_id = $1', [head.userId]);
    const end = (id: string) => endMembership(head, { id, organisationId: school.id });

    await expect(end(otherHead.id)).rejects.toThrow(Forbidden);
    await expect(end(own[0]?.id ?? '')).rejects.toThrow(Forbidden);
    await end(held.id);
    await expect(end(held.id)).rejects.toThrow(Conflict);

    expect(await audited()).toEqual(['membership.ended']);
    expect((await listSchoolAccess(head, school.id)).members.map(({ id }) => id)).not.toContain(held.id);
  });

  it('cannot be done from another school, nor with its id in place of one’s own', async () => {
    const held = await createMembership({ organisation: school, role: 'induction_tutor' });
    const other = await createSchool();
    const otherHead = await asHeadteacher(other);

    for (const organisationId of [school.id, other.id]) {
      await expect(endMembership(otherHead, { id: held.id, organisationId })).rejects.toThrow(NotFound);
    }
    const [row] = await ownerSql('select ends_on from membership where id = $1', [held.id]);
    expect(row).toEqual({ ends_on: null });
  });

  it('allows the same role again on the same day', async () => {
    const user = await createUser({ email: tutor.email });
    const held = await createMembership({
      organisation: school,
      role: 'induction_tutor',
      user,
      startsOn: today(),
    });
    await endMembership(staff, { id: held.id, organisationId: school.id });

    await inviteTutor();
    await acceptInvitation(await mailedToken());

    const session = await signInAs(user);
    expect((await readSession(session.token))?.memberships).toHaveLength(1);
  });
});
