import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import { fixClock } from '@/lib/dates/clock';
import { getImportErrors } from '@/lib/imports/error-queries';
import { acceptInvitation } from '@/lib/invitations/commands/accept-invitation';
import { sendInvitations } from '@/lib/invitations/commands/send-invitations';
import { endMembership } from '@/lib/memberships/commands/end-membership';
import { asHeadteacher, asStaff } from '@/tests/factories/actors';
import {
  createDeliveryPartner,
  createLeadProvider,
  usualDeliveryPartner,
} from '@/tests/factories/organisations';
import { createPartnership, createSchool, type SchoolRecord } from '@/tests/factories/schools';
import { createMembership, createUser } from '@/tests/factories/users';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { appliedFile, checkedFile, csvFile } from '@/tests/support/import-run';

let staff: StaffActor;
let school: SchoolRecord;

beforeAll(() => fixClock('2026-11-24T12:00:00Z'));
afterAll(() => fixClock());
beforeEach(async () => {
  await emptyTables();
  staff = await asStaff();
  school = await createSchool({ name: 'Larch School' });
  await createPartnership({ school });
});

type Contact = [urn: number | string, name: string, email: string, role: string];

const file = (contacts: Contact[]) =>
  csvFile(
    [['URN', 'Name', 'E-mail', 'Role'], ...contacts.map((contact) => contact.map(String))],
    'contacts.csv',
  );
const check = (contacts: Contact[], by = staff) => checkedFile(by, 'school_contacts', file(contacts));
const apply = (contacts: Contact[], by = staff) => appliedFile(by, 'school_contacts', file(contacts));

const invitations = () =>
  ownerSql<{ id: string; name: string; email: string; role: string; isSent: boolean; mails: number }>(
    `select i.id, i.name, i.email::text, i.role::text, i.sent_at is not null as "isSent",
       (select count(*)::int from mail_message m where m.to_email = i.email) as mails
     from invitation i where i.revoked_at is null order by i.email, i.role`,
  );

describe('contacts of schools', () => {
  it('are added as not invited, and then invited together with one mail each', async () => {
    const run = await apply([
      [school.urn, 'Hanna Head', 'hanna@example.org', 'Headteacher'],
      [school.urn, 'Tom Tutor', 'tom@example.org', 'induction tutor'],
      [school.urn, 'Tia Tutor', 'tia@example.org', 'SIT'],
    ]);
    expect(await run.batch()).toMatchObject({ state: 'applied', counts: { create: 3 } });
    const added = await invitations();
    expect(added).toMatchObject([
      { name: 'Hanna Head', email: 'hanna@example.org', role: 'headteacher', isSent: false, mails: 0 },
      { name: 'Tia Tutor', role: 'induction_tutor', isSent: false, mails: 0 },
      { name: 'Tom Tutor', role: 'induction_tutor', isSent: false, mails: 0 },
    ]);

    const ids = added.map(({ id }) => id);
    expect((await sendInvitations(staff, ids)).map(({ outcome }) => outcome)).toEqual([
      'sent',
      'sent',
      'sent',
    ]);
    expect((await sendInvitations(staff, [...ids, ...ids])).map(({ outcome }) => outcome)).toEqual(
      ids.map(() => 'already_sent'),
    );
    await Promise.all([sendInvitations(staff, ids), sendInvitations(staff, ids)]);
    expect((await invitations()).map(({ isSent, mails }) => [isSent, mails])).toEqual(
      ids.map(() => [true, 1]),
    );
  });

  it('are not added, told or invited twice', async () => {
    const contacts: Contact[] = [[school.urn, 'Tom Tutor', 'tom@example.org', 'Induction tutor']];
    await apply(contacts);
    await sendInvitations(
      staff,
      (await invitations()).map(({ id }) => id),
    );
    const before = await ownerSql('select to_jsonb(i) from invitation i');

    const again = await check([[school.urn, 'Tom Tutor', 'TOM@example.org', 'Tutor']]);
    expect(await again.batch()).toMatchObject({ state: 'applied', counts: { unchanged: 1 } });
    await again.carryOut();

    expect(await ownerSql('select to_jsonb(i) from invitation i')).toEqual(before);
    expect(await ownerSql('select 1 from mail_message')).toHaveLength(1);
  });

  it('are renamed when the file gives another name, without another mail', async () => {
    await apply([[school.urn, 'Tom Tutor', 'tom@example.org', 'Induction tutor']]);
    const renamed = await apply([[school.urn, 'Thomas Tutor', 'tom@example.org', 'Induction tutor']]);
    expect((await renamed.row(2)).says).toEqual(['Name: “Tom Tutor” becomes “Thomas Tutor”.']);
    expect(await invitations()).toMatchObject([{ name: 'Thomas Tutor', isSent: false, mails: 0 }]);
  });

  it('who have access stay as they are, and are added again once their access has ended', async () => {
    const user = await createUser({ email: 'mia.member@example.org', name: 'Mia Member' });
    await createMembership({ organisation: school, role: 'induction_tutor', user });
    const contact: Contact = [school.urn, 'Mia Member', 'Mia.Member@example.org', 'Induction tutor'];
    const run = await check([contact]);
    expect(await run.batch()).toMatchObject({ state: 'applied', counts: { unchanged: 1 } });
    expect((await run.row(2)).says).toEqual(['Has access already.']);
    // Another role of the same person is another matter.
    expect(
      await (await check([[school.urn, 'Mia Member', 'mia.member@example.org', 'Headteacher']])).counts(),
    ).toEqual({
      create: 1,
    });

    const head = await asHeadteacher(school);
    const [membership] = await ownerSql<{ id: string }>('select id from membership where user_id = $1', [
      user.id,
    ]);
    await endMembership(head, { id: membership?.id ?? '', organisationId: school.id });
    expect(await (await apply([contact])).batch()).toMatchObject({ state: 'applied', counts: { create: 1 } });
    expect(await invitations()).toMatchObject([{ email: 'Mia.Member@example.org', isSent: false }]);
  });

  it('of a school are added under its present URN, also where the file has an earlier one', async () => {
    await ownerSql(`insert into school_urn (urn, school_id, ends_on) values (990909, $1, '2026-08-31')`, [
      school.id,
    ]);
    await apply([['990909', 'Tom Tutor', 'tom@example.org', 'Induction tutor']]);
    expect(await ownerSql('select organisation_id as id from invitation')).toEqual([{ id: school.id }]);
  });

  it('are refused each with its reason, and come back with it', async () => {
    const closed = await createSchool({
      name: 'Closed School',
      status: 'closed',
      closedOn: new Date('2026-08-31'),
    });
    await createPartnership({ school: closed });
    const foreign = await createSchool();
    await createPartnership({
      school: foreign,
      leadProvider: await createLeadProvider(),
      deliveryPartner: await createDeliveryPartner(),
    });
    const nobodys = await createSchool();
    const good: Contact = [school.urn, 'Tom Tutor', 'tom@example.org', 'Induction tutor'];
    const run = await check([
      good,
      ['', 'Tom Tutor', 'a@example.org', 'Headteacher'],
      ['Larch', 'Tom Tutor', 'b@example.org', 'Headteacher'],
      [999_999, 'Tom Tutor', 'c@example.org', 'Headteacher'],
      [foreign.urn, 'Tom Tutor', 'd@example.org', 'Headteacher'],
      [nobodys.urn, 'Tom Tutor', 'e@example.org', 'Headteacher'],
      [closed.urn, 'Tom Tutor', 'f@example.org', 'Headteacher'],
      [school.urn, '', 'g@example.org', 'Headteacher'],
      [school.urn, 'Tom Tutor', '', 'Headteacher'],
      [school.urn, 'Tom Tutor', 'office at example', 'Headteacher'],
      [school.urn, 'Tom Tutor', 'h@example.org', ''],
      [school.urn, 'Tom Tutor', 'i@example.org', 'Caretaker'],
      [school.urn, 'Thomas Tutor', 'Tom@Example.org', 'Tutor'],
      [school.urn, 'x'.repeat(201), 'j@example.org', 'Headteacher'],
      ['', '', 'nobody', 'King'],
    ]);
    expect((await run.rows()).map(({ outcome, reason, says }) => [outcome, reason, ...says])).toEqual([
      ['create', null],
      ['refused', 'missing', 'URN: URN is missing.'],
      ['refused', 'cell', 'URN: “Larch” is not a URN: a number of up to six digits.'],
      ['refused', 'unknown_school', 'URN: No school with the URN 999999 is known.'],
      ['refused', 'not_your_school', `URN: ${foreign.urn} is not a school of yours.`],
      ['refused', 'not_your_school', `URN: ${nobodys.urn} is not a school of yours.`],
      ['refused', 'closed_school', 'URN: Closed School is closed.'],
      ['refused', 'missing', 'Name: Name is missing.'],
      ['refused', 'missing', 'E-mail: E-mail is missing.'],
      ['refused', 'cell', 'E-mail: “office at example” is not an e-mail address, like tutor@example.org.'],
      ['refused', 'missing', 'Role: Role is missing.'],
      ['refused', 'cell', 'Role: “Caretaker” is not a role: write Headteacher or Induction tutor.'],
      ['refused', 'duplicate_row', 'The same person, school and role are in row 2.'],
      ['refused', 'cell', 'Name: Name cannot be longer than 200 characters.'],
      [
        'refused',
        'missing',
        'URN: URN is missing.',
        'Name: Name is missing.',
        'E-mail: “nobody” is not an e-mail address, like tutor@example.org.',
        'Role: “King” is not a role: write Headteacher or Induction tutor.',
      ],
    ]);
    await run.apply();
    expect(await invitations()).toMatchObject([{ email: 'tom@example.org' }]);
    const errors = await getImportErrors(staff, 'school_contacts', run.id);
    expect(errors?.sheets[0]?.headers).toEqual(['URN', 'Name', 'E-mail', 'Role']);
    expect(errors?.sheets[0]?.rows).toHaveLength(14);
  });

  it('are shown again, and not added, when access changed after they were checked', async () => {
    const contact: Contact = [school.urn, 'Tom Tutor', 'tom@example.org', 'Induction tutor'];
    const run = await check([contact, [school.urn, 'Tia Tutor', 'tia@example.org', 'Induction tutor']]);
    await apply([[school.urn, 'Thomas Tutor', 'tom@example.org', 'Induction tutor']]);
    await run.apply();

    expect(await run.batch()).toMatchObject({ state: 'ready', counts: { create: 1, update: 1 } });
    expect(await invitations()).toMatchObject([{ name: 'Thomas Tutor' }]);
  });

  it('are added once when two files come at the same moment', async () => {
    const contact: Contact = [school.urn, 'Tom Tutor', 'tom@example.org', 'Induction tutor'];
    const runs = [await check([contact]), await check([contact])];
    for (const run of runs) await run.start();
    await Promise.all(runs.map((run) => run.carryOut()));
    expect((await Promise.all(runs.map((run) => run.state()))).sort()).toEqual(['applied', 'applied']);
    expect(await invitations()).toHaveLength(1);
  });

  it('are everybody’s own to import: another organisation’s staff reach neither school nor import', async () => {
    const others = await asStaff(await createDeliveryPartner());
    const run = await check([[school.urn, 'Tom Tutor', 'tom@example.org', 'Induction tutor']], others);
    expect((await run.row(2)).reason).toBe('not_your_school');

    const own = await apply([[school.urn, 'Tom Tutor', 'tom@example.org', 'Induction tutor']]);
    expect(await getImportErrors(others, 'school_contacts', own.id)).toBeNull();
    const ids = (await invitations()).map(({ id }) => id);
    expect((await sendInvitations(others, ids)).map(({ outcome }) => outcome)).toEqual(['gone']);
  });

  it('become people with access by the mail that they were sent', async () => {
    await apply(
      [[school.urn, 'Tom Tutor', 'tom@example.org', 'Induction tutor']],
      await asStaff(await usualDeliveryPartner()),
    );
    await sendInvitations(
      staff,
      (await invitations()).map(({ id }) => id),
    );
    const [mail] = await ownerSql<{ text: string }>(
      `select text from mail_message where kind = 'invitation'`,
    );
    await acceptInvitation(/invitations\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '');
    expect(
      await ownerSql(
        `select u.name, m.role from membership m join users u on u.id = m.user_id where m.organisation_id = $1`,
        [school.id],
      ),
    ).toEqual([{ name: 'Tom Tutor', role: 'induction_tutor' }]);
  });
});
