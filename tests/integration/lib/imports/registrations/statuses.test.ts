import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixClock } from '@/lib/dates/clock';
import { asHeadteacher } from '@/tests/factories/actors';
import { ownerSql } from '@/tests/support/database';
import { appliedFile, checkedFile } from '@/tests/support/import-run';
import { type RegistrationCells, registrationsCsv } from '@/tests/support/registrations-file';
import { asOf, createWorld, type World } from './world';

let world: World;
let trn = 9_710_000;

beforeAll(async () => {
  fixClock('2026-11-24T12:00:00Z');
  world = await createWorld();
});
afterAll(() => fixClock());

function aRow(cells: RegistrationCells = {}): RegistrationCells {
  trn += 1;
  return {
    Role: 'ECT',
    Name: `Nia Number${trn}`,
    TRN: String(trn),
    'School URN': '960001',
    'Start date': '1/9/2025',
    'Delivery partner': 'Birch Partnership',
    ...cells,
  };
}

const apply = (rows: RegistrationCells[], day = asOf) =>
  appliedFile(world.staff.lead, 'registrations', registrationsCsv(rows), day);

const dates = (prefix: string) =>
  `${prefix}.starts_on::text as "${prefix}From", ${prefix}.ends_on::text as "${prefix}To"`;

/** The records of somebody, flat: one line for each training. */
async function recordsOf(row: RegistrationCells) {
  return ownerSql(
    `select n.name, n.email::text, p.role, ${dates('p')}, ${dates('t')}, t.outcome, t.intake_year as intake, t.intake_term as term,
       g.name as "group", ${dates('m')}, r.status, r.status_since::text as since, r.reference
     from person n join school_period p on p.person_id = n.id left join training_period t on t.school_period_id = p.id
     left join group_membership m on m.training_period_id = t.id left join groups g on g.id = m.group_id
     left join registration r on r.training_period_id = t.id
     where n.trn = $1 order by p.starts_on, t.starts_on, m.starts_on`,
    [row.TRN],
  );
}

it('records a person with their time at the school, training, group, mentor, induction and what was heard', async () => {
  const row = aRow({
    Reference: 'FL-1',
    'First name': 'Priya',
    'Last name': 'Vale',
    Name: '',
    'E-mail': 'priya.vale@example.org',
    'End date': '31/7/2027',
    'Working pattern': 'Part-time',
    'Working days': 'Mon, Tue and Thursday',
    Subject: 'Mathematics',
    Phase: 'Secondary',
    Intake: 'September 2025',
    Programme: 'Early Careers',
    'Lead provider': 'FL',
    'Appropriate body': 'Hilltop Hub',
    'DfE schedule': 'Standard September',
    'Mentor TRN': world.people.mentor.person.trn ?? '',
    Group: 'North ECTs',
    'Registered with DfE': '3/9/2025',
    'Eligible for funding': 'Yes',
    'Canvas active': 'No',
    'Enrolment form returned': 'Not needed',
    'Induction recorded': '20/9/2025',
    'Induction outcome': 'In progress',
  });
  const run = await apply([row]);

  expect(await run.batch()).toMatchObject({ state: 'applied', counts: { create: 1, warnings: 1 } });
  expect((await run.row(2)).says).toEqual([
    'Appropriate body: “Hilltop Hub” is not known yet and will be added. Check the spelling.',
  ]);
  expect(await recordsOf(row)).toEqual([
    {
      name: 'Priya Vale',
      email: 'priya.vale@example.org',
      role: 'ect',
      pFrom: '2025-09-01',
      pTo: '2027-07-31',
      tFrom: '2025-09-01',
      tTo: '2027-07-31',
      outcome: null,
      intake: 2025,
      term: 'september',
      group: 'North ECTs',
      mFrom: '2025-09-01',
      mTo: '2027-07-31',
      status: 'placed',
      since: asOf,
      reference: 'FL-1',
    },
  ]);
  const [more] = await ownerSql(
    `select p.working_pattern as pattern, p.working_days as days, p.subject, p.phase, t.schedule_identifier as schedule,
       (select pr.name from programme pr join programme_version v on v.programme_id = pr.id where v.id = t.programme_version_id) as programme,
       i.outcome, i.started_on::text as started, b.name as body, n2.name as mentor, s.starts_on::text as "mentoredFrom",
       (select json_object_agg(f.rung, f.state || coalesce(' ' || f.on_date, '')) from registration_fact f
        join registration r on r.id = f.registration_id where r.training_period_id = t.id) as facts
     from person n join school_period p on p.person_id = n.id join training_period t on t.school_period_id = p.id
     join induction i on i.person_id = n.id join organisation b on b.id = i.appropriate_body_id
     join mentorship s on s.ect_period_id = p.id join school_period q on q.id = s.mentor_period_id join person n2 on n2.id = q.person_id
     where n.trn = $1`,
    [row.TRN],
  );
  expect(more).toEqual({
    pattern: 'part_time',
    days: [1, 2, 4],
    subject: 'Mathematics',
    phase: 'Secondary',
    schedule: 'ecf-standard-september',
    programme: 'Early Careers',
    outcome: 'in_progress',
    started: '2025-09-20',
    body: 'Hilltop Hub',
    mentor: 'Mo Marsh',
    mentoredFrom: '2025-09-01',
    facts: {
      registered_with_dfe: 'reached 2025-09-03',
      eligible_for_funding: 'reached',
      canvas_active: 'waiting',
      enrolment_form_returned: 'not_needed',
      induction_recorded: 'reached 2025-09-20',
    },
  });
});

it('takes a mentor and the ECT of the same file together, whichever comes first', async () => {
  const mentor = aRow({ Role: 'Mentor', 'School URN': '960002' });
  const ect = aRow({ 'School URN': '960002', 'Mentor TRN': mentor.TRN ?? '' });
  const run = await apply([ect, mentor]);

  expect(await run.counts()).toEqual({ create: 2 });
  expect(
    await ownerSql(
      `select 1 from mentorship s join school_period p on p.id = s.ect_period_id join person n on n.id = p.person_id where n.trn = $1`,
      [ect.TRN],
    ),
  ).toHaveLength(1);
});

it.each([
  ['Received', 'received'],
  ['Checking', 'checking'],
  ['Being checked', 'checking'],
  ['Waiting for school', 'waiting_for_school'],
  ['Accepted', 'accepted'],
  ['Placed', 'placed'],
  ['Not eligible', 'not_eligible'],
  ['Withdrawn', 'withdrawn'],
  ['', 'received'],
])('records a registration that is “%s”', async (told, status) => {
  const row = aRow({ 'Registration status': told });
  await apply([row]);
  expect(await recordsOf(row)).toMatchObject([{ status, since: asOf, outcome: null }]);
});

it('follows a registration from state to state, each on the day of its file', async () => {
  const row = aRow({ 'Registration status': 'Received' });
  await apply([row], '2026-11-10');
  await apply([{ ...row, 'Registration status': 'Waiting for school' }], '2026-11-12');
  await apply([{ ...row, 'Registration status': 'Placed' }], '2026-11-14');
  expect(await recordsOf(row)).toMatchObject([{ status: 'placed', since: '2026-11-14' }]);

  const late = await apply([{ ...row, 'Registration status': 'Withdrawn' }], '2026-11-13');
  expect(await late.batch()).toMatchObject({ state: 'applied', counts: { unchanged: 1 } });
  expect((await late.row(2)).says).toEqual([
    'Registration status: Kept as of 14 November 2026, which is later than this file.',
  ]);
});

it('pauses training with the day of the return, and takes it up again', async () => {
  const row = aRow({ Group: 'North ECTs' });
  await apply([row]);
  const deferred = { ...row, 'Training status': 'Deferred', 'Training status from': '2/11/2026' };
  await apply([{ ...deferred, 'Expected return': '4/1/2027' }]);
  expect(await recordsOf(row)).toMatchObject([
    { tTo: '2026-11-01', outcome: 'deferred', mTo: '2026-11-01', pTo: null },
  ]);
  const absences = () =>
    ownerSql(
      `select a.starts_on::text as from, a.ends_on::text as to, a.expected_return_on::text as expected from absence a
       join school_period p on p.id = a.school_period_id join person n on n.id = p.person_id where n.trn = $1`,
      [row.TRN],
    );
  expect(await absences()).toEqual([{ from: '2026-11-02', to: null, expected: '2027-01-04' }]);

  await apply([{ ...row, 'Training status': 'Active', 'Training status from': '16/11/2026' }]);
  expect(await recordsOf(row)).toMatchObject([
    { tTo: '2026-11-01', outcome: 'deferred', mTo: '2026-11-01' },
    { tFrom: '2026-11-16', tTo: null, outcome: null, group: 'North ECTs', mFrom: '2026-11-16', mTo: null },
  ]);
  expect(await absences()).toEqual([{ from: '2026-11-02', to: '2026-11-15', expected: '2027-01-04' }]);
});

it('puts the day of a pause right, and says so', async () => {
  const row = aRow({ 'Training status': 'Deferred', 'Training status from': '2/11/2026' });
  await apply([row]);
  const again = await apply([{ ...row, 'Training status from': '9/11/2026' }]);

  expect(await again.counts()).toEqual({ update: 1 });
  expect((await again.row(2)).says).toEqual(['Training status: Training ends on 8 November 2026.']);
  expect(await recordsOf(row)).toMatchObject([{ tTo: '2026-11-08', outcome: 'deferred' }]);
});

it('ends training that is withdrawn, and with it the registration', async () => {
  const row = aRow();
  await apply([row]);
  await apply([{ ...row, 'Training status': 'Withdrawn', 'Training status from': '1/10/2026' }]);
  expect(await recordsOf(row)).toMatchObject([
    { tTo: '2026-09-30', outcome: 'withdrawn', status: 'withdrawn' },
  ]);
});

it('completes training on the day it was complete', async () => {
  const row = aRow();
  await apply([row]);
  await apply([
    {
      ...row,
      'Training complete': '13/11/2026',
      'Induction complete': '14/11/2026',
      'Induction outcome': 'Passed',
    },
  ]);
  expect(await recordsOf(row)).toMatchObject([{ tTo: '2026-11-13', outcome: 'completed' }]);
  expect(
    await ownerSql(
      'select i.outcome, i.completed_on::text as on from induction i join person n on n.id = i.person_id where n.trn = $1',
      [row.TRN],
    ),
  ).toEqual([{ outcome: 'passed', on: '2026-11-14' }]);
});

it('ends everything with the time at the school, and prolongs it again when the day was wrong', async () => {
  const mentor = aRow({ Role: 'Mentor' });
  const row = aRow({ Group: 'North ECTs', 'Mentor TRN': mentor.TRN ?? '' });
  await apply([mentor, row]);
  const paired = () =>
    ownerSql(
      `select s.ends_on::text as to from mentorship s join school_period p on p.id = s.ect_period_id
       join person n on n.id = p.person_id where n.trn = $1`,
      [row.TRN],
    );

  await apply([{ ...row, 'End date': '31/12/2026' }]);
  expect(await recordsOf(row)).toMatchObject([{ pTo: '2026-12-31', tTo: '2026-12-31', mTo: '2026-12-31' }]);
  expect(await paired()).toEqual([{ to: '2026-12-31' }]);

  await apply([{ ...row, 'End date': '31/8/2027' }]);
  expect(await recordsOf(row)).toMatchObject([{ pTo: '2027-08-31', tTo: '2027-08-31', mTo: '2027-08-31' }]);
  expect(await paired()).toEqual([{ to: '2027-08-31' }]);
});

it('moves an ECT to another school when the first registration has an end', async () => {
  const row = aRow({ Reference: 'MOVE-1' });
  await apply([row]);
  const moved = await apply([
    { ...row, Reference: '', 'End date': '31/10/2026' },
    { ...row, 'School URN': '960002', 'Start date': '2/11/2026' },
  ]);

  expect(await moved.counts()).toMatchObject({ update: 1, create: 1 });
  expect(await recordsOf(row)).toMatchObject([
    { pTo: '2026-10-31', reference: null },
    { pFrom: '2026-11-02', pTo: null, reference: 'MOVE-1' },
  ]);
});

it('moves from group to group on the day of the file, and does not overfill one', async () => {
  const first = aRow({ Group: 'Small' });
  const second = aRow({ Group: 'Small' });
  await apply([first]);
  const full = await apply([second]);
  expect((await full.row(2)).says).toEqual(['Group: Not placed: Small is full (1 place).']);

  // Who leaves the group in the file makes room in the file.
  const swapped = await apply([{ ...first, Group: 'North ECTs' }, second]);
  expect((await swapped.rows()).map(({ outcome }) => outcome)).toEqual(['update', 'update']);
  expect(await recordsOf(second)).toMatchObject([{ group: 'Small', mFrom: asOf, mTo: null }]);
  expect(await recordsOf(first)).toMatchObject([
    { group: 'Small', mFrom: '2025-09-01', mTo: '2026-11-19' },
    { group: 'North ECTs', mFrom: '2026-11-20', mTo: null },
  ]);
});

it('replaces a mentor from the day that is told', async () => {
  const mentors = [aRow({ Role: 'Mentor' }), aRow({ Role: 'Mentor' })];
  const row = aRow({ 'Mentor TRN': mentors[0]?.TRN ?? '' });
  await apply([...mentors, row]);
  await apply([{ ...row, 'Mentor TRN': mentors[1]?.TRN ?? '', 'Mentor start date': '1/10/2026' }]);

  expect(
    await ownerSql(
      `select m.trn, s.starts_on::text as from, s.ends_on::text as to from mentorship s
       join school_period p on p.id = s.ect_period_id join person n on n.id = p.person_id
       join school_period q on q.id = s.mentor_period_id join person m on m.id = q.person_id where n.trn = $1 order by 2`,
      [row.TRN],
    ),
  ).toEqual([
    { trn: mentors[0]?.TRN, from: '2025-09-01', to: '2026-09-30' },
    { trn: mentors[1]?.TRN, from: '2026-10-01', to: null },
  ]);
});

it('takes over from another lead provider on the day that is told', async () => {
  const { shared } = world.people;
  const row = aRow({
    Name: shared.person.name,
    TRN: shared.person.trn ?? '',
    'School URN': '960002',
    'Training status': 'Active',
    'Training status from': '1/11/2026',
  });
  await ownerSql(`update training_period set ends_on = '2026-10-31', outcome = 'withdrawn' where id = $1`, [
    shared.training.id,
  ]);
  const run = await apply([row]);

  expect(await run.counts()).toMatchObject({ create: 1 });
  expect(await recordsOf(row)).toMatchObject([
    { tFrom: '2025-09-01', tTo: '2026-10-31' },
    { tFrom: '2026-11-01', tTo: null },
  ]);
});

it('puts names and addresses right, and warns of an address that two people have', async () => {
  const row = aRow({ 'E-mail': 'nia.first@example.org' });
  await apply([row]);
  const [first = ''] = (row.Name ?? '').split(' ');
  const renamed = await apply([{ ...row, Name: `${first} Married`, 'E-mail': 'nia.married@example.org' }]);
  expect((await renamed.row(2)).says).toEqual([
    `Name: “${row.Name}” becomes “${first} Married”.`,
    'E-mail: “nia.first@example.org” becomes “nia.married@example.org”.',
  ]);

  const other = aRow({ 'E-mail': 'Nia.Married@example.org' });
  const warned = await checkedFile(world.staff.lead, 'registrations', registrationsCsv([other]), asOf);
  expect((await warned.row(2)).says).toEqual([
    'E-mail: Another person has the same e-mail address. Everybody needs their own.',
  ]);
});

it('tells a school once of those who were accepted', async () => {
  const head = await asHeadteacher(world.cedar);
  const told = () =>
    ownerSql<{ title: string; body: string | null; href: string }>(
      'select title, body, href from notification where user_id = $1 order by id',
      [head.userId],
    );
  const accepted = { 'School URN': '960002', 'Registration status': 'Accepted' };
  const [first, second] = [aRow(accepted), aRow(accepted)];
  await apply([first]);
  expect(await told()).toMatchObject([{ title: `Registration accepted: ${first.Name}`, body: null }]);

  await apply([first, second, { ...aRow(), 'School URN': '960002', 'Registration status': 'Placed' }]);
  await apply([first, second]);
  expect((await told()).map(({ title }) => title)).toEqual([
    `Registration accepted: ${first.Name}`,
    '2 registrations accepted',
  ]);
});
