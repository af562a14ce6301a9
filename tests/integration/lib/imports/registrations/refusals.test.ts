import { beforeAll, expect, it } from 'vitest';
import { fixClock } from '@/lib/dates/clock';
import { ownerSql } from '@/tests/support/database';
import { checkedFile, type ImportRun, type StoredRow } from '@/tests/support/import-run';
import { type RegistrationCells, registrationsCsv } from '@/tests/support/registrations-file';
import { asOf, createWorld, type World } from './world';

interface Refusal {
  what: string;
  cells: (world: World) => RegistrationCells;
  reason: string;
  says: string | ((world: World) => string);
}

const long = (length: number) => 'x'.repeat(length);

/** One row each, with what is wrong in it; everything else is as it should be. */
const refusals: Refusal[] = [
  { what: 'no role', cells: () => ({ Role: '' }), reason: 'missing', says: 'Role: Role is missing.' },
  {
    what: 'a role that is none',
    cells: () => ({ Role: 'Headteacher' }),
    reason: 'cell',
    says: 'Role: “Headteacher” is not a role: write ECT or Mentor.',
  },
  { what: 'no name', cells: () => ({ Name: '' }), reason: 'missing', says: 'Name: Name is missing.' },
  {
    what: 'an endless name',
    cells: () => ({ Name: long(201) }),
    reason: 'cell',
    says: 'Name: Name cannot be longer than 200 characters.',
  },
  {
    what: 'a short TRN',
    cells: () => ({ TRN: '1234' }),
    reason: 'cell',
    says: 'TRN: Teacher reference number must include at least 5 digits',
  },
  {
    what: 'a long TRN',
    cells: () => ({ TRN: '12345678' }),
    reason: 'cell',
    says: 'TRN: Teacher reference number cannot include more than 7 digits',
  },
  {
    what: 'neither TRN nor reference',
    cells: () => ({ TRN: '' }),
    reason: 'missing',
    says: 'TRN: Give a TRN or a reference, so that the row is recognised when it comes again.',
  },
  {
    what: 'an endless reference',
    cells: () => ({ Reference: long(101) }),
    reason: 'cell',
    says: 'Reference: Reference cannot be longer than 100 characters.',
  },
  {
    what: 'an e-mail address that is none',
    cells: () => ({ 'E-mail': 'ada at example.org' }),
    reason: 'cell',
    says: 'E-mail: “ada at example.org” is not an e-mail address, like person@example.org.',
  },
  {
    what: 'no school',
    cells: () => ({ 'School URN': '' }),
    reason: 'missing',
    says: 'School URN: School URN is missing.',
  },
  {
    what: 'a name for a URN',
    cells: () => ({ 'School URN': 'Alder School' }),
    reason: 'cell',
    says: 'School URN: “Alder School” is not a URN: a number of up to six digits.',
  },
  {
    what: 'a school that is not known',
    cells: () => ({ 'School URN': '969999' }),
    reason: 'unknown_school',
    says: 'School URN: No school with the URN 969999 is known. Check it, or import the register of schools first.',
  },
  {
    what: 'a school of others',
    cells: () => ({ 'School URN': '960003' }),
    reason: 'not_your_school',
    says: 'School URN: 960003 is not a school of yours.',
  },
  {
    what: 'a school that had closed',
    cells: () => ({ 'School URN': '960005', 'Start date': '1/9/2026' }),
    reason: 'closed_school',
    says: 'School URN: Hazel School closed on 31 August 2026, before the start date.',
  },
  {
    what: 'no start date',
    cells: () => ({ 'Start date': '' }),
    reason: 'missing',
    says: 'Start date: Start date is missing.',
  },
  {
    what: 'a start date that is none',
    cells: () => ({ 'Start date': '31/9/2025' }),
    reason: 'cell',
    says: 'Start date: Start date must be a real date, like 3/9/2026.',
  },
  {
    what: 'a start long ago',
    cells: () => ({ 'Start date': '1/9/1999' }),
    reason: 'dates',
    says: 'Start date: Start date must be after 1 January 2000.',
  },
  {
    what: 'a start far ahead',
    cells: () => ({ 'Start date': '1/9/2029' }),
    reason: 'dates',
    says: 'Start date: Start date cannot be more than 18 months ahead.',
  },
  {
    what: 'an end before the start',
    cells: () => ({ 'End date': '31/8/2025' }),
    reason: 'dates',
    says: 'End date: End date must be on or after the start date.',
  },
  {
    what: 'a working pattern that is none',
    cells: () => ({ 'Working pattern': 'Sometimes' }),
    reason: 'cell',
    says: 'Working pattern: “Sometimes” is not a working pattern: write Full-time or Part-time.',
  },
  {
    what: 'days that are none',
    cells: () => ({ 'Working days': 'Mon and Someday' }),
    reason: 'cell',
    says: 'Working days: “Mon and Someday” is not a list of days, like Mon, Tue, Thu.',
  },
  {
    what: 'an intake that is none',
    cells: () => ({ Intake: 'Cohort 5' }),
    reason: 'cell',
    says: 'Intake: “Cohort 5” is not an intake, like September 2025.',
  },
  {
    what: 'a programme that is not known',
    cells: () => ({ Programme: 'Late Careers' }),
    reason: 'programme',
    says: 'Programme: First Lead has no programme “Late Careers”.',
  },
  {
    what: 'another lead provider',
    cells: () => ({ 'Lead provider': 'Second Lead' }),
    reason: 'other_provider',
    says: 'Lead provider: “Second Lead” is not a lead provider whose registrations you can import.',
  },
  {
    what: 'no delivery partner where there are several',
    cells: () => ({ 'Delivery partner': '' }),
    reason: 'other_provider',
    says: 'Delivery partner: Say which delivery partner: you work with several, or with none yet.',
  },
  {
    what: 'a delivery partner that is not known',
    cells: () => ({ 'Delivery partner': 'Oak Partnership' }),
    reason: 'other_provider',
    says: 'Delivery partner: “Oak Partnership” is not a delivery partner whose registrations you can import.',
  },
  {
    what: 'a schedule that is none',
    cells: () => ({ 'DfE schedule': 'Whenever' }),
    reason: 'cell',
    says: 'DfE schedule: “Whenever” is not a DfE schedule, like ecf-standard-september.',
  },
  {
    what: 'a reduced schedule for a mentor',
    cells: () => ({ Role: 'Mentor', 'DfE schedule': 'ecf-reduced-september' }),
    reason: 'cell',
    says: 'DfE schedule: Reduced schedules are for ECTs.',
  },
  {
    what: 'a replacement schedule for an ECT',
    cells: () => ({ 'DfE schedule': 'ecf-replacement-september' }),
    reason: 'cell',
    says: 'DfE schedule: Replacement schedules are for mentors.',
  },
  {
    what: 'a group that is not known',
    cells: () => ({ Group: 'South' }),
    reason: 'group',
    says: 'Group: Birch Partnership has no group “South”.',
  },
  {
    what: 'a group of the other role',
    cells: () => ({ Group: 'North mentors' }),
    reason: 'group',
    says: 'Group: North mentors is a group for mentors.',
  },
  {
    what: 'a registration status that is none',
    cells: () => ({ 'Registration status': 'Fine' }),
    reason: 'cell',
    says: 'Registration status: “Fine” is not a registration status.',
  },
  {
    what: 'a way back to where a registration began',
    cells: ({ people }) => ({ ...of(people.ect.person), 'Registration status': 'Received' }),
    reason: 'status',
    says: 'Registration status: A registration that is placed cannot become received.',
  },
  {
    what: 'a training status that is none',
    cells: () => ({ 'Training status': 'Asleep' }),
    reason: 'cell',
    says: 'Training status: “Asleep” is not a training status: write Active, Deferred or Withdrawn.',
  },
  {
    what: 'a deferral without a day',
    cells: () => ({ 'Training status': 'Deferred' }),
    reason: 'dates',
    says: 'Training status from: Say from which day training is deferred.',
  },
  {
    what: 'a withdrawal of somebody in training without a day',
    cells: ({ people }) => ({ ...of(people.ect.person), 'Training status': 'Withdrawn' }),
    reason: 'dates',
    says: 'Training status from: Say from which day training is withdrawn.',
  },
  {
    what: 'a status before the start',
    cells: () => ({ 'Training status': 'Deferred', 'Training status from': '1/8/2025' }),
    reason: 'dates',
    says: 'Training status from: The training status cannot begin before the start date.',
  },
  {
    what: 'a status before training',
    cells: ({ people }) => ({
      ...of(people.ect.person),
      'Training status': 'Deferred',
      'Training status from': '1/8/2025',
    }),
    reason: 'dates',
    says: 'Training status from: The training status cannot begin before training did.',
  },
  {
    what: 'a return before the pause',
    cells: ({ people }) => ({
      ...of(people.paused.person),
      'Training status': 'Active',
      'Training status from': '1/10/2026',
    }),
    reason: 'dates',
    says: 'Training status from: Training can be active again only after the day it stopped.',
  },
  {
    what: 'a return after leaving',
    cells: ({ people }) => ({
      ...of(people.paused.person),
      'End date': '20/11/2026',
      'Training status': 'Active',
      'Training status from': '23/11/2026',
    }),
    reason: 'dates',
    says: 'Training status from: Training cannot be active after the person left the school.',
  },
  {
    what: 'an expected return of somebody who is there',
    cells: () => ({ 'Expected return': '1/1/2027' }),
    reason: 'dates',
    says: 'Expected return: Expected return is for people whose training is deferred.',
  },
  {
    what: 'an expected return before the pause',
    cells: () => ({
      'Training status': 'Deferred',
      'Training status from': '1/10/2026',
      'Expected return': '1/9/2026',
    }),
    reason: 'dates',
    says: 'Expected return: Expected return must be after the first day of the deferral.',
  },
  {
    what: 'a rung that is neither a day nor yes or no',
    cells: () => ({ 'Registered with DfE': 'Perhaps' }),
    reason: 'cell',
    says: 'Registered with DfE: “Perhaps” must be a date, or Yes, No or Not needed.',
  },
  {
    what: 'an induction that is complete before it began',
    cells: () => ({ 'Induction recorded': '1/10/2025', 'Induction complete': '1/9/2025' }),
    reason: 'dates',
    says: 'Induction complete: Induction cannot be complete before it was recorded.',
  },
  {
    what: 'an induction outcome that is none',
    cells: () => ({ 'Induction outcome': 'Splendid' }),
    reason: 'cell',
    says: 'Induction outcome: “Splendid” is not an induction outcome.',
  },
  {
    what: 'a mentor of a mentor',
    cells: ({ people }) => ({ Role: 'Mentor', 'Mentor TRN': trnOf(people.mentor.person) }),
    reason: 'mentor',
    says: 'Mentor TRN: Only ECTs have a mentor. Leave it empty for mentors.',
  },
  {
    what: 'a mentor start date without a mentor',
    cells: () => ({ 'Mentor start date': '1/9/2025' }),
    reason: 'dates',
    says: 'Mentor TRN: Mentor start date needs a mentor TRN.',
  },
  {
    what: 'a mentor who is the ECT',
    cells: () => ({ TRN: '9700001', 'Mentor TRN': '9700001' }),
    reason: 'mentor',
    says: 'Mentor TRN: Nobody can mentor themself.',
  },
  {
    what: 'a mentor of another school',
    cells: ({ people }) => ({ 'Mentor TRN': trnOf(people.foreignMentor.person) }),
    reason: 'mentor',
    says: ({ people }) =>
      `Mentor TRN: No mentor with the TRN ${people.foreignMentor.person.trn} is registered at Alder School for that time. Add a row for the mentor, or leave it empty.`,
  },
  {
    what: 'a mentor from before the ECT',
    cells: ({ people }) => ({
      'Start date': '1/1/2026',
      'Mentor TRN': trnOf(people.mentor.person),
      'Mentor start date': '1/12/2025',
    }),
    reason: 'mentor',
    says: 'Mentor start date: The mentor start date must lie within the ECT’s time at the school.',
  },
  {
    what: 'a mentor from before the mentor',
    cells: ({ people }) => ({
      'Mentor TRN': trnOf(people.secondMentor.person),
      'Mentor start date': '1/1/2026',
    }),
    reason: 'mentor',
    says: 'Mentor start date: The mentor start date must lie within the mentor’s time at the school.',
  },
  {
    what: 'a mentor from before the one whom they replace',
    cells: ({ people }) => ({
      ...of(people.paused.person),
      'Mentor TRN': trnOf(people.mentor.person),
      'Mentor start date': '15/9/2026',
    }),
    reason: 'mentor',
    says: 'Mentor start date: Mia Moor is the mentor from 1 October 2026. Give a later mentor start date.',
  },
  {
    what: 'the same mentor from a day that another had',
    cells: ({ people }) => ({
      ...of(people.paused.person),
      'Mentor TRN': trnOf(people.secondMentor.person),
      'Mentor start date': '15/9/2026',
    }),
    reason: 'mentor',
    says: 'Mentor start date: Another mentor has that time. Give a later mentor start date.',
  },
  {
    what: 'the same mentor from before the ECT came',
    cells: ({ people }) => ({
      ...of(people.ect.person),
      'Mentor TRN': trnOf(people.mentor.person),
      'Mentor start date': '15/8/2025',
    }),
    reason: 'mentor',
    says: 'Mentor start date: The mentor start date must lie within both people’s time at the school.',
  },
  {
    what: 'the TRN of somebody else',
    cells: ({ people }) => ({ TRN: trnOf(people.ect.person), Name: 'Zoe Nobody' }),
    reason: 'identity',
    says: ({ people }) =>
      `TRN: TRN ${people.ect.person.trn} belongs to Ada Quick; this row says Zoe Nobody. Check both.`,
  },
  {
    what: 'the TRN of somebody of others, without a word of who it is',
    cells: ({ people }) => ({ TRN: trnOf(people.foreign.person), Name: 'Zoe Nobody' }),
    reason: 'identity',
    says: ({ people }) =>
      `TRN: TRN ${people.foreign.person.trn} belongs to somebody of another name; this row says Zoe Nobody. Check both.`,
  },
  {
    what: 'the reference of somebody with another TRN',
    cells: () => ({ Reference: 'KNOWN-1', Name: 'Ada Quick' }),
    reason: 'identity',
    says: ({ people }) =>
      `TRN: Reference KNOWN-1 belongs to Ada Quick with the TRN ${people.ect.person.trn}; this row says 9700000. An import cannot change a TRN.`,
  },
  {
    what: 'the reference of somebody else, without a TRN',
    cells: () => ({ Reference: 'KNOWN-1', TRN: '', Name: 'Zoe Nobody' }),
    reason: 'identity',
    says: 'Reference: Reference KNOWN-1 belongs to Ada Quick; this row says Zoe Nobody.',
  },
  {
    what: 'the reference of another than the TRN',
    cells: ({ people }) => ({ ...of(people.paused.person), Reference: 'KNOWN-1' }),
    reason: 'identity',
    says: 'Reference: Reference KNOWN-1 belongs to Ada Quick, whose TRN is another.',
  },
  {
    what: 'an ECT at two schools',
    cells: ({ people }) => ({ ...of(people.ect.person), 'School URN': '960002', 'Start date': '1/1/2026' }),
    reason: 'at_another_school',
    says: 'School URN: Ada Quick is registered as an ECT at Alder School from 1 September 2025. Give that registration an end date first, in a row of its own.',
  },
  {
    what: 'an ECT at a school of others, without a word of which',
    cells: ({ people }) => ({ ...of(people.foreign.person), 'Start date': '1/1/2026' }),
    reason: 'at_another_school',
    says: 'School URN: Fay Far is registered as an ECT at another school. Give that registration an end date first, in a row of its own.',
  },
  {
    what: 'somebody whom another lead provider trains',
    cells: ({ people }) => ({ ...of(people.shared.person), 'School URN': '960002' }),
    reason: 'other_provider',
    says: 'Lead provider: Another lead provider trains this person at this school for that time. If you took over, give your first day under “Training status from”.',
  },
  {
    what: 'other dates for somebody whom another lead provider trains',
    cells: ({ people }) => ({
      ...of(people.shared.person),
      'School URN': '960002',
      'Start date': '1/10/2025',
    }),
    reason: 'other_provider',
    says: 'Start date: Another provider trains this person at this school and has other dates. They have to change them.',
  },
  {
    what: 'a start after training ended',
    cells: ({ people }) => ({ ...of(people.paused.person), 'Start date': '20/11/2026' }),
    reason: 'dates',
    says: 'Start date: Training at this school ended on 14 November 2026, before this start date.',
  },
];

const trnOf = ({ trn }: { trn: string | null }) => trn ?? '';
const of = (person: { trn: string | null; name: string }): RegistrationCells => ({
  TRN: trnOf(person),
  Name: person.name,
});

let world: World;
let run: ImportRun;
const rows: StoredRow[] = [];

beforeAll(async () => {
  fixClock('2026-11-24T12:00:00Z');
  world = await createWorld();
  const cells = refusals.map(
    (refusal, at): RegistrationCells => ({
      Role: 'ECT',
      Name: `Nadia Number${at}`,
      TRN: refusal.what.includes('another TRN') ? '9700000' : String(9_700_100 + at),
      'School URN': '960001',
      'Start date': '1/9/2025',
      'Delivery partner': 'Birch Partnership',
      ...refusal.cells(world),
    }),
  );
  // Rows about people who are known come alone, so that no row is refused because of another.
  const isAlone = ({ TRN, Reference }: RegistrationCells) =>
    Reference === 'KNOWN-1' || (TRN?.startsWith('99') ?? false);
  const together = cells.filter((row) => !isAlone(row));
  run = await checkedFile(world.staff.lead, 'registrations', registrationsCsv(together), asOf);
  const seen = await run.rows();
  for (const row of cells) {
    const alone = isAlone(row)
      ? await (await checkedFile(world.staff.lead, 'registrations', registrationsCsv([row]), asOf)).rows()
      : seen.splice(0, 1);
    rows.push(...alone);
  }
  return () => fixClock();
}, 120_000);

it.each(refusals.map((refusal, at) => ({ ...refusal, at })))('refuses $what', ({ at, reason, says }) => {
  expect(rows[at]).toMatchObject({
    outcome: 'refused',
    reason,
    says: [typeof says === 'string' ? says : says(world)],
  });
});

it('says everything that is wrong with a row at once', async () => {
  const row = { Role: '', Name: '', TRN: '12', 'School URN': 'x', 'Start date': 'soon', 'E-mail': '@' };
  run = await checkedFile(world.staff.lead, 'registrations', registrationsCsv([row]), asOf);
  const columns = (await run.row(2)).messages.map(({ column }) => column);
  expect(columns.join(', ')).toBe('Role, Name, School URN, Start date, TRN, E-mail');
});

it('has nothing to apply when every row is refused, and keeps nothing of the file', async () => {
  expect(await run.state()).toBe('applied');
  expect(await run.counts()).toEqual({ refused: 1, reasons: { missing: 1 } });
  expect(await ownerSql('select 1 from import_chunk where batch_id = $1', [run.id])).toEqual([]);
  expect(await ownerSql(`select 1 from person where trn between '9700000' and '9700999'`)).toEqual([]);
});
