import { expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { tellAccess } from '@/lib/service-access/commands/tell-access';
import { getServiceAccess } from '@/lib/service-access/queries';
import { listComingTerms } from '@/lib/terms/school-queries';
import { asHeadteacher, asInductionTutor } from '@/tests/factories/actors';
import { createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

it('keeps what somebody said of their own access, and shows it to nobody else', async () => {
  const school = await createSchool();
  const [head, tutor] = [await asHeadteacher(school), await asInductionTutor(school)];
  expect(await getServiceAccess(head)).toEqual({ canvas: { state: 'unknown' }, dfe: { state: 'unknown' } });

  await tellAccess(head, { service: 'dfe', canSignIn: false });
  await tellAccess(head, { service: 'canvas', canSignIn: true });
  expect(await getServiceAccess(head)).toEqual({
    canvas: { state: 'known', since: today(), registered: false },
    dfe: { state: 'refused', since: today() },
  });

  await tellAccess(head, { service: 'dfe', canSignIn: true });
  expect((await getServiceAccess(head)).dfe.state).toBe('known');
  expect((await getServiceAccess(tutor)).dfe).toEqual({ state: 'unknown' });
});

it('shows the half-terms of the school’s authority that are not over', async () => {
  const school = await createSchool();
  const tutor = await asInductionTutor(school);
  await ownerSql(`update school set la_code = 893 where id = $1`, [school.id]);
  await ownerSql(
    `insert into term_date (la_code, academic_year, half_term, starts_on, ends_on) values
       (893, 2026, 'autumn_1', '2026-09-01', '2026-10-23'), (893, 2026, 'autumn_2', '2026-11-02', '2099-12-18')
     on conflict do nothing`,
  );

  const terms = await listComingTerms(tutor, school.id);
  expect(terms.map(({ halfTerm }) => halfTerm)).toContain('autumn_2');
  expect(terms.every(({ endsOn }) => endsOn >= today())).toBe(true);
  expect(await listComingTerms(tutor, (await createSchool()).id)).toEqual([]);
});
