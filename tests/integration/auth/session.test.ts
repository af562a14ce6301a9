import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseContext } from '@/lib/auth/commands/choose-context';
import { endSession } from '@/lib/auth/commands/end-session';
import { contextsOf, currentContext } from '@/lib/auth/contexts';
import { schoolReader } from '@/lib/auth/require-actor';
import { readSession } from '@/lib/auth/session';
import type { SignedIn } from '@/lib/auth/signed-in';
import { fixClock, today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { NotFound } from '@/lib/errors';
import { endMembership } from '@/lib/memberships/commands/end-membership';
import { asFacilitator, asHeadteacher, asSelf, asStaff } from '../../factories/actors';
import { createEct } from '../../factories/ects';
import { createMentor } from '../../factories/mentors';
import { createDeliveryPartner, createLeadProvider } from '../../factories/organisations';
import { createPartnership, createSchool } from '../../factories/schools';
import { createMembership, createUser } from '../../factories/users';
import { emptyTables, ownerSql } from '../../support/database';
import { signInAs } from '../../support/sign-in';

beforeEach(emptyTables);
afterEach(() => fixClock());

async function signedIn(user: { id: string }): Promise<SignedIn> {
  const read = await readSession((await signInAs(user)).token);
  if (read === null) throw new Error('not signed in');
  return read;
}

describe('a session', () => {
  it('ends two hours after the last request, and not a second earlier', async () => {
    fixClock('2026-11-24T09:00:00Z');
    const { token } = await signInAs(await createUser());
    fixClock('2026-11-24T10:00:00Z');
    expect(await readSession(token)).not.toBeNull();

    fixClock('2026-11-24T11:59:59Z');
    expect(await readSession(token)).toMatchObject({ idleEndsAt: new Date('2026-11-24T13:59:59Z') });
    fixClock('2026-11-24T13:59:59Z');
    expect(await readSession(token)).toBeNull();
    fixClock('2026-11-24T12:00:00Z');
    expect(await readSession(token)).toBeNull();
  });

  it('ends twelve hours after signing in, however busy', async () => {
    fixClock('2026-11-24T08:00:00Z');
    const { token } = await signInAs(await createUser());
    for (let hour = 9; hour < 20; hour++) {
      fixClock(`2026-11-24T${String(hour).padStart(2, '0')}:00:00Z`);
      expect(await readSession(token)).not.toBeNull();
    }

    fixClock('2026-11-24T19:59:59Z');
    expect(await readSession(token)).toMatchObject({ idleEndsAt: new Date('2026-11-24T20:00:00Z') });
    fixClock('2026-11-24T20:00:00Z');
    expect(await readSession(token)).toBeNull();
  });

  it('is nobody’s without its token, with the stored hash or with nonsense', async () => {
    await signInAs(await createUser());
    const [row] = await ownerSql<{ session_token: string }>('select session_token from session');

    for (const token of [undefined, '', row?.session_token, 'x'.repeat(5000), "' or true --"]) {
      expect(await readSession(token)).toBeNull();
    }
  });

  it('ends at the next request when the user is disabled, and does not come back', async () => {
    const user = await createUser();
    const { token } = await signInAs(user);
    await ownerSql('update users set disabled_at = now() where id = $1', [user.id]);

    expect(await readSession(token)).toBeNull();
    await ownerSql('update users set disabled_at = null where id = $1', [user.id]);
    expect(await readSession(token)).toBeNull();
  });

  it('ends for every copy of the cookie when the person signs out, and is noted once', async () => {
    const { token } = await signInAs(await createUser());

    await endSession(token);
    await endSession(token);

    expect(await readSession(token)).toBeNull();
    expect(await ownerSql('select outcome from sign_in_event')).toEqual([{ outcome: 'signed_out' }]);
  });
});

describe('what a session gives access to', () => {
  it('is read anew: a membership that staff end is gone at the next request', async () => {
    const school = await createSchool();
    await createPartnership({ school });
    const user = await createUser();
    const held = await createMembership({ organisation: school, role: 'induction_tutor', user });
    const { token } = await signInAs(user);
    expect((await readSession(token))?.memberships).toHaveLength(1);

    await endMembership(await asStaff(), { id: held.id, organisationId: school.id });

    expect(await readSession(token)).toMatchObject({ memberships: [] });
    const again = await createMembership({
      organisation: school,
      role: 'induction_tutor',
      user,
      startsOn: today(),
    });
    expect((await readSession(token))?.memberships).toMatchObject([{ id: again.id }]);
  });

  it('holds from the first to the last day of a membership, both included', async () => {
    const school = await createSchool();
    const user = await createUser();
    await createMembership({
      organisation: school,
      role: 'headteacher',
      user,
      startsOn: '2026-11-23',
      endsOn: '2026-11-25',
    });
    for (const [at, held] of [
      ['2026-11-22T12:00:00Z', 0],
      ['2026-11-23T00:30:00Z', 1],
      ['2026-11-25T23:30:00Z', 1],
      ['2026-11-26T00:30:00Z', 0],
    ] as const) {
      fixClock(at);
      expect((await signedIn(user)).memberships, at).toHaveLength(held);
    }
  });

  it('includes the own record, until twelve months after the training ended and the person left', async () => {
    const ect = await createEct({});
    const { userId } = await asSelf(ect.person);
    expect((await signedIn({ id: userId })).person).toMatchObject({ id: ect.person.id, roles: ['ect'] });

    const leftOn = today();
    await ownerSql('delete from mentorship');
    await ownerSql('update training_period set ends_on = $1', [leftOn]);
    await ownerSql('update school_period set ends_on = $1 where person_id = $2', [leftOn, ect.person.id]);
    fixClock(`${addDays(leftOn, 364)}T12:00:00Z`);
    expect((await signedIn({ id: userId })).person).toMatchObject({ roles: ['ect'] });
    fixClock(`${addDays(leftOn, 367)}T12:00:00Z`);
    expect((await signedIn({ id: userId })).person).toBeNull();
  });

  it('remembers the place that was chosen, among those that are held', async () => {
    const [first, second, foreign] = [await createSchool(), await createSchool(), await createSchool()];
    const user = await createUser();
    await createMembership({ organisation: first, role: 'headteacher', user });
    const chosen = await createMembership({ organisation: second, role: 'induction_tutor', user });
    const theirs = await createMembership({ organisation: foreign, role: 'headteacher' });
    const { token } = await signInAs(user);
    const before = await readSession(token);
    if (before === null) throw new Error('not signed in');

    expect(await chooseContext(before, chosen.id)).toMatchObject({ href: `/schools/${second.urn}` });
    await expect(chooseContext(before, theirs.id)).rejects.toThrow(NotFound);
    await expect(chooseContext(before, 'self')).rejects.toThrow(NotFound);

    const after = await readSession(token);
    expect(after && currentContext(after)).toMatchObject({ key: chosen.id });
  });

  it('lists every role, school and the own record as places', async () => {
    const school = await createSchool({ name: 'Larch School' });
    const mentor = await createMentor({});
    const { userId } = await asSelf(mentor.person);
    const user = { id: userId };
    await createMembership({ organisation: school, role: 'headteacher', user });
    await createMembership({ organisation: school, role: 'induction_tutor', user });

    expect(contextsOf(await signedIn(user))).toMatchObject([
      { href: `/schools/${school.urn}`, roleLabel: 'Headteacher' },
      { href: `/schools/${school.urn}`, roleLabel: 'Induction tutor' },
      { href: '/me', roleLabel: 'Mentor' },
    ]);
  });
});

describe('who may read a school', () => {
  it('is its headteacher, who acts, and staff who work with it, who look', async () => {
    const school = await createSchool();
    await createPartnership({ school });
    const head = await asHeadteacher(school);
    const staff = await asStaff();

    expect(await schoolReader(await signedIn({ id: head.userId }), school.urn)).toEqual({
      actor: head,
      school,
      canAct: true,
    });
    expect(await schoolReader(await signedIn({ id: staff.userId }), school.urn)).toEqual({
      actor: staff,
      school,
      canAct: false,
    });
  });

  it('is nobody of another school, of another partner, facilitating or teaching there', async () => {
    const school = await createSchool();
    await createPartnership({ school });
    const ect = await createEct({ school });
    const others = [
      await asHeadteacher(await createSchool()),
      await asStaff(await createDeliveryPartner()),
      await asStaff(await createLeadProvider()),
      await asFacilitator(),
      await asSelf(ect.person),
    ];

    for (const { userId } of others) {
      expect(await schoolReader(await signedIn({ id: userId }), school.urn)).toBeNull();
      expect(await schoolReader(await signedIn({ id: userId }), 999_998)).toBeNull();
    }
  });

  it('finds a school under a URN that it had before', async () => {
    const school = await createSchool();
    const head = await asHeadteacher(school);
    const stranger = await asHeadteacher(await createSchool());
    await ownerSql(`insert into school_urn (urn, school_id, ends_on) values (900001, $1, '2024-08-31')`, [
      school.id,
    ]);

    expect(await schoolReader(await signedIn({ id: head.userId }), 900_001)).toMatchObject({ school });
    expect(await schoolReader(await signedIn({ id: stranger.userId }), 900_001)).toBeNull();
  });
});
