import { describe, expect, it } from 'vitest';
import { systemActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { readersOfSchools } from '@/lib/memberships/school-readers';
import { asStaff } from '@/tests/factories/actors';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { createMembership } from '@/tests/factories/users';
import { ownerSql } from '@/tests/support/database';

describe('who hears of the news of a school', () => {
  it('is whoever is headteacher or induction tutor there today, each once', async () => {
    const [school, other, empty] = [await createSchool(), await createSchool(), await createSchool()];
    const head = await createMembership({ organisation: school, role: 'headteacher' });
    await createMembership({ organisation: school, role: 'induction_tutor', user: { id: head.userId } });
    const lastDay = await createMembership({
      organisation: school,
      role: 'induction_tutor',
      endsOn: today(),
    });
    const gone = { endsOn: addDays(today(), -1) };
    await createMembership({ organisation: school, role: 'induction_tutor', ...gone });
    const starts = { startsOn: addDays(today(), 1) };
    await createMembership({ organisation: school, role: 'headteacher', ...starts });
    const ended = await createMembership({ organisation: school, role: 'induction_tutor' });
    await ownerSql(`update membership set ended_at = now(), ends_on = app.today() where id = '${ended.id}'`);
    const theirs = await createMembership({ organisation: other, role: 'headteacher' });

    const readers = await withActor(systemActor(), (tx) =>
      readersOfSchools(tx, [school.id, other.id, empty.id]),
    );

    expect(readers.map(({ userIds, ...of }) => ({ ...of, userIds: userIds.toSorted() }))).toEqual([
      { schoolId: school.id, urn: school.urn, userIds: [head.userId, lastDay.userId].toSorted() },
      { schoolId: other.id, urn: other.urn, userIds: [theirs.userId] },
    ]);
  });

  it('leaves out the schools that the one who tells may not see', async () => {
    const [partners, foreign] = [await createSchool(), await createSchool()];
    await createPartnership({ school: partners });
    for (const organisation of [partners, foreign])
      await createMembership({ organisation, role: 'headteacher' });

    const readers = await withActor(await asStaff(), (tx) => readersOfSchools(tx, [partners.id, foreign.id]));

    expect(readers.map(({ schoolId }) => schoolId)).toEqual([partners.id]);
  });
});
