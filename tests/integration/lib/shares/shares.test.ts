import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newToken, sha256 } from '@/lib/auth/tokens';
import { fixClock, now, today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { NotFound, RuleBroken } from '@/lib/errors';
import { createShare } from '@/lib/shares/commands/create-share';
import { revokeShare } from '@/lib/shares/commands/revoke-share';
import { openShare } from '@/lib/shares/open-share';
import { listShares } from '@/lib/shares/queries';
import { mostShares } from '@/lib/shares/rules';
import { asSelf } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createEvent } from '@/tests/factories/events';
import { createGroup } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { persist } from '@/tests/factories/persist';
import { createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

async function anEctWhoShares() {
  const school = await createSchool();
  const mentor = await createMentor({ school, name: 'Mo Marsh' });
  const ect = await createEct({ school, mentor, name: 'Ada Quick' });
  await createEvent({
    group: await createGroup({ members: [ect], facilitatorName: 'Fay Cilitator' }),
    on: addDays(today(), 7),
    joinLink: 'https://meet.example.org/j/1',
    more: { title: 'Module 3 training' },
  });
  const self = await asSelf(ect.person);
  return { ect, self, share: await createShare(self, { label: 'Head of department', days: 7 }) };
}

let world: Awaited<ReturnType<typeof anEctWhoShares>>;
beforeEach(async () => {
  world = await anEctWhoShares();
});
afterEach(() => fixClock());

const tokenOf = ({ address }: { address: string }) => address.split('/').at(-1) ?? '';

describe('a shared schedule', () => {
  it('shows name and events, and neither links, nor contact details, nor anybody else', async () => {
    const shared = await openShare(tokenOf(world.share));
    const text = JSON.stringify(shared);

    expect(shared).toMatchObject({
      name: 'Ada Quick',
      roles: [{ schedule: { events: [{ title: 'Module 3 training' }] } }],
    });
    for (const secret of [
      'meet.example.org',
      'Cilitator',
      'Mo Marsh',
      world.ect.person.trn,
      world.ect.person.email,
    ])
      expect(text).not.toContain(secret);
  });

  it('counts who opens it, and nobody whom it refuses', async () => {
    await openShare(tokenOf(world.share));
    await openShare(tokenOf(world.share));
    await openShare(newToken());

    expect(await listShares(world.self)).toMatchObject([
      { label: 'Head of department', opens: 2, lastOpenedAt: expect.any(Date) },
    ]);
  });

  it('is gone when it has expired', async () => {
    fixClock(new Date(now().getTime() + 7 * 86_400_000 + 1));

    expect(await openShare(tokenOf(world.share))).toBeNull();
    expect(await listShares(world.self)).toEqual([]);
  });

  it('is gone when it was taken back', async () => {
    await revokeShare(world.self, world.share.id);
    await revokeShare(world.self, world.share.id);

    expect(await openShare(tokenOf(world.share))).toBeNull();
  });

  it('is gone when the account is disabled, or no longer the person’s', async () => {
    await persist((tx) =>
      tx.user.update({ where: { id: world.self.userId }, data: { disabledAt: new Date() } }),
    );
    expect(await openShare(tokenOf(world.share))).toBeNull();

    await persist((tx) => tx.user.update({ where: { id: world.self.userId }, data: { disabledAt: null } }));
    expect(await openShare(tokenOf(world.share))).not.toBeNull();
    await persist((tx) => tx.person.update({ where: { id: world.ect.person.id }, data: { userId: null } }));
    expect(await openShare(tokenOf(world.share))).toBeNull();
  });

  it('does not open for texts that are no token', async () => {
    for (const text of ['', sha256(tokenOf(world.share)), `${tokenOf(world.share)}x`, "' or 1=1 --"])
      expect(await openShare(text)).toBeNull();
  });
});

describe('making and stopping a share', () => {
  it('is nobody else’s to stop', async () => {
    const other = await asSelf((await createEct()).person);

    await expect(revokeShare(other, world.share.id)).rejects.toBeInstanceOf(NotFound);
    expect(await listShares(other)).toEqual([]);
  });

  it('keeps the hash alone and writes down who did it', async () => {
    await revokeShare(world.self, world.share.id);

    const rows = await ownerSql('select row_to_json(s)::text as text from schedule_share s where id = $1', [
      world.share.id,
    ]);
    const audit = await ownerSql<{ action: string }>(
      'select action, detail from audit_event where subject_id = $1 order by at',
      [world.share.id],
    );
    expect(audit.map(({ action }) => action)).toEqual(['share.created', 'share.revoked']);
    expect(JSON.stringify([rows, audit])).not.toContain(tokenOf(world.share));
  });

  it('refuses an eleventh', async () => {
    for (let made = 1; made < mostShares; made += 1)
      await createShare(world.self, { label: 'Somebody', days: 30 });

    await expect(createShare(world.self, { label: 'One more', days: 30 })).rejects.toBeInstanceOf(RuleBroken);
  });
});
