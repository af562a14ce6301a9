import { describe, expect, it } from 'vitest';
import { schoolActor } from '@/lib/auth/actor';
import { markRead } from '@/lib/notifications/commands/mark-read';
import { countUnread, listNotifications } from '@/lib/notifications/queries';
import { asInductionTutor } from '@/tests/factories/actors';
import { createSchool } from '@/tests/factories/schools';
import { createMembership, createNotification } from '@/tests/factories/users';

describe('notifications of a school', () => {
  it('are the person’s own and of that school alone', async () => {
    const [here, elsewhere] = [await createSchool(), await createSchool()];
    const tutor = await asInductionTutor(here);
    const colleague = await asInductionTutor(here);
    await createMembership({ organisation: elsewhere, role: 'induction_tutor', user: { id: tutor.userId } });
    await createNotification({ id: tutor.userId }, { title: 'Here', organisationId: here.id });
    await createNotification({ id: tutor.userId }, { title: 'Elsewhere', organisationId: elsewhere.id });
    await createNotification({ id: colleague.userId }, { title: 'Colleague', organisationId: here.id });

    const shown = await listNotifications(tutor, { view: 'all' });

    expect(shown.items.map(({ title }) => title)).toEqual(['Here']);
    const there = schoolActor(tutor.userId, 'induction_tutor', elsewhere.id);
    expect((await listNotifications(there, { view: 'all' })).items.map(({ title }) => title)).toEqual([
      'Elsewhere',
    ]);
  });

  it('are marked as read one by one or all at once, and stay so', async () => {
    const school = await createSchool();
    const tutor = await asInductionTutor(school);
    const first = await createNotification({ id: tutor.userId }, { organisationId: school.id });
    await createNotification({ id: tutor.userId }, { organisationId: school.id });
    await createNotification({ id: tutor.userId }, { organisationId: school.id });

    await markRead(tutor, first.id);
    await markRead(tutor, first.id);
    expect(await countUnread(tutor)).toBe(2);
    await markRead(tutor);
    expect(await countUnread(tutor)).toBe(0);
    expect((await listNotifications(tutor, { view: 'unread' })).items).toEqual([]);
  });

  it('of somebody else cannot be marked', async () => {
    const school = await createSchool();
    const [tutor, colleague] = [await asInductionTutor(school), await asInductionTutor(school)];
    const theirs = await createNotification({ id: colleague.userId }, { organisationId: school.id });

    await markRead(tutor, theirs.id);

    expect(await countUnread(colleague)).toBe(1);
  });

  it('are paged without losing or repeating one', async () => {
    const school = await createSchool();
    const tutor = await asInductionTutor(school);
    for (let number = 0; number < 53; number++) {
      await createNotification(
        { id: tutor.userId },
        { title: `Number ${number}`, organisationId: school.id },
      );
    }

    const first = await listNotifications(tutor, { view: 'all' });
    const second = await listNotifications(tutor, { view: 'all', before: first.next ?? undefined });

    expect(first.items).toHaveLength(50);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(53);
    expect(second.next).toBeNull();
  });
});
