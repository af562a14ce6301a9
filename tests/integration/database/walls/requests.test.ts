import { beforeAll, expect, it } from 'vitest';
import { asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { createTenant, type Tenant } from '@/tests/factories/tenants';
import { ownerSql } from '@/tests/support/database';
import { asStanding, refusalOf, type Standing } from '@/tests/support/sql-session';
import { standingOf } from './standing';

let own: Tenant;
let foreign: Tenant;
let officer: Awaited<ReturnType<typeof asStaff>>;
let standings: Record<
  'tutor' | 'head' | 'ect' | 'mentor' | 'officer' | 'colleague' | 'leadProvider',
  Standing
>;

beforeAll(async () => {
  own = await createTenant({
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  });
  foreign = await createTenant({
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  });
  officer = await asStaff(own.deliveryPartner);
  standings = {
    tutor: standingOf(own.tutor),
    head: standingOf(own.head),
    ect: standingOf(own.ectSelf),
    mentor: standingOf(own.mentorSelf),
    officer: standingOf(officer),
    colleague: standingOf(await asStaff(own.deliveryPartner)),
    leadProvider: standingOf(await asStaff(own.leadProvider)),
  };
});

async function whoSees(sql: string): Promise<string[]> {
  const seen: string[] = [];
  for (const [who, standing] of Object.entries(standings))
    if ((await asStanding(standing, (client) => client.query(sql))).rowCount) seen.push(who);
  return seen;
}

it('keeps what a person asks for themself between them and the staff', async () => {
  const theirs = ['ect', 'officer', 'colleague', 'leadProvider'];
  expect(await whoSees(`select 1 from service_request where id = '${own.question.id}'`)).toEqual(theirs);
  expect(
    await whoSees(`select 1 from service_request_message where request_id = '${own.question.id}'`),
  ).toEqual(theirs);
});

it('keeps notes between staff', async () => {
  expect(await whoSees(`select 1 from service_request_message where kind = 'note'`)).toEqual([
    'officer',
    'colleague',
    'leadProvider',
  ]);
  for (const who of ['tutor', 'ect'] as const)
    expect(
      (
        await refusalOf(
          standings[who],
          `insert into service_request_message (request_id, author_id, author_kind, kind, body)
           select id, app.user_id(), '${who === 'tutor' ? 'school' : 'self'}', 'note', 'x' from service_request`,
        )
      )?.code,
      who,
    ).toBe('42501');
});

it('shows a reason to its author and to whoever owns the request, as long as they do', async () => {
  const reasons = `select 1 from service_request_reason where request_id = '${own.request.id}'`;
  expect(await whoSees(reasons)).toEqual(['tutor']);

  await ownerSql('update service_request set owner_id = $2 where id = $1', [own.request.id, officer.userId]);
  expect(await whoSees(reasons)).toEqual(['tutor', 'officer']);

  await ownerSql('update service_request set owner_id = null where id = $1', [own.request.id]);
  expect(await whoSees(reasons)).toEqual(['tutor']);
});

const refused: [who: keyof typeof standings, what: string, sql: () => string][] = [
  ['tutor', 'changes no reason', () => `update service_request_reason set notes = 'x'`],
  ['officer', 'changes no reason', () => `update service_request_reason set notes = 'x'`],
  ['tutor', 'takes no message back', () => 'delete from service_request_message'],
  ['officer', 'rewrites no message', () => `update service_request_message set body = 'x'`],
  ['officer', 'takes no request away', () => 'delete from service_request'],
  ['tutor', 'changes no file', () => `update service_request_attachment set file_name = 'x'`],
  ['officer', 'writes no effect by hand', () => `delete from service_request_effect`],
  ['tutor', 'gives no request an owner', () => `update service_request set owner_id = app.user_id()`],
  [
    'tutor',
    'confirms nothing for the DfE',
    () => `update service_request set dfe_confirmed_on = current_date`,
  ],
  ['officer', 'ticks nothing for the school', () => 'delete from service_request_tick'],
  [
    'tutor',
    'reports nothing for another school',
    () => report('school', foreign.school.id, own.tutor.userId),
  ],
  [
    'tutor',
    'reports nothing in somebody else’s name',
    () => report('school', own.school.id, own.head.userId),
  ],
  [
    'ect',
    'reports nothing of somebody else',
    () => report('self', own.school.id, own.ectSelf.userId, own.mentor),
  ],
  ['officer', 'raises nothing at a school of others', () => raise(foreign.school.id)],
  [
    'officer',
    'writes nothing in the school’s name',
    () => `insert into service_request_message (request_id, author_id, author_kind, kind, body)
      values ('${own.request.id}', '${own.tutor.userId}', 'school', 'answer', 'x')`,
  ],
];

function report(
  kind: string,
  schoolId: string,
  userId: string,
  { person }: { person: { id: string } } = own.paused,
): string {
  return `insert into service_request (circumstance, school_id, person_id, raised_by_kind, raised_by_id, reported_on, due_on)
    values ('name', '${schoolId}', '${person.id}', '${kind}', '${userId}', current_date, current_date)`;
}

function raise(schoolId: string): string {
  return `insert into service_request (circumstance, school_id, raised_by_kind, raised_by_id, on_behalf_of, channel, delivery_partner_id, reported_on, due_on)
    values ('question', '${schoolId}', 'staff', '${officer.userId}', 'The head', 'telephone', '${own.deliveryPartner.id}', current_date, current_date)`;
}

it.each(refused)('%s %s', async (who, _what, sql) => {
  expect((await refusalOf(standings[who], sql()))?.code).toBe('42501');
});

it('lets each report in their own name, so that the refusals above mean something', async () => {
  expect(await refusalOf(standings.tutor, report('school', own.school.id, own.tutor.userId))).toBeNull();
  expect(
    await refusalOf(standings.ect, report('self', own.school.id, own.ectSelf.userId, own.ect)),
  ).toBeNull();
  expect(await refusalOf(standings.officer, raise(own.school.id))).toBeNull();
});
