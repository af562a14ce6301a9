import { beforeAll, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { asAdministrator, asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { createTenant, type Tenant } from '@/tests/factories/tenants';
import { ownerSql } from '@/tests/support/database';
import { asStanding, refusalOf, type Standing } from '@/tests/support/sql-session';
import { copy } from '../attempts/attempt';
import { standingOf } from './standing';

let own: Tenant;
let foreign: Tenant;
let standings: Record<'tutor' | 'ect' | 'staff' | 'facilitator' | 'administrator', Standing>;

beforeAll(async () => {
  own = await createTenant({
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  });
  foreign = await createTenant({
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  });
  standings = {
    tutor: standingOf(own.tutor),
    ect: standingOf(own.ectSelf),
    staff: standingOf(await asStaff(own.deliveryPartner)),
    facilitator: standingOf(own.facilitator),
    administrator: standingOf(await asAdministrator()),
  };
});

const invite = (school: string, role: string) =>
  `insert into invitation (email, name, organisation_id, role) values ('new@example.org', 'New', '${school}', '${role}')`;
const enquire = (columns: string, values: string) =>
  `insert into support_enquiry (topic, name, email, message, ${columns}) values ('help', 'A', 'a@example.org', 'Help', ${values})`;
const startImport = (organisation: string) =>
  `insert into import_batch (kind, organisation_id, created_by_id, file_name, file_bytes, file_hash, as_of)
   values ('registrations', '${organisation}', gen_random_uuid(), 'f.csv', 1, 'h', '2026-01-01')`;

const publish = ({ group }: Tenant) =>
  `insert into schedule_version (group_id, number, reason) values ('${group.id}', 77, 'Changed')`;
const move = ({ id }: { id: string }) =>
  `update event set ends_at = ends_at + interval '1 hour' where id = '${id}'`;

const pair = (ect: Tenant, mentor: Tenant) =>
  `insert into mentorship (ect_period_id, mentor_period_id, starts_on)
   values ('${ect.paused.period.id}', '${mentor.mentor.period.id}', '${today()}')`;

const allowed: [keyof typeof standings, string, () => string][] = [
  ['tutor', 'invites an induction tutor to their school', () => invite(own.school.id, 'induction_tutor')],
  ['tutor', 'asks for help for their school', () => enquire('school_id', `'${own.school.id}'`)],
  [
    'tutor',
    'sets the school day of their school',
    () => `update school set lunch_minute = 700 where id = '${own.school.id}'`,
  ],
  ['tutor', 'pairs an ECT of theirs with a mentor of theirs', () => pair(own, own)],
  ['staff', 'pair an ECT whom they train with a mentor of the school', () => pair(own, own)],
  [
    'ect',
    'changes their telephone number',
    () => `update person set telephone = '01632 960001' where id = '${own.ect.person.id}'`,
  ],
  ['ect', 'marks their notification as read', () => 'update notification set read_at = now()'],
  ['staff', 'invites a headteacher to a school of theirs', () => invite(own.school.id, 'headteacher')],
  ['staff', 'starts an import for their organisation', () => startImport(own.deliveryPartner.id)],
  ['staff', 'publish for a group of theirs', () => publish(own)],
  ['staff', 'move an event of their group', () => move(own.event)],
  [
    'administrator',
    'gives somebody access',
    () => `insert into users (email) values ('somebody@example.org')`,
  ],
];

it.each(allowed)('%s %s', async (who, _what, sql) => {
  expect(await refusalOf(standings[who], sql())).toBeNull();
});

const refused: [keyof typeof standings, string, () => string][] = [
  ['tutor', 'invites nobody to another school', () => invite(foreign.school.id, 'induction_tutor')],
  ['tutor', 'makes nobody an administrator', () => invite(own.school.id, 'administrator')],
  ['tutor', 'makes nobody staff', () => invite(own.school.id, 'delivery_partner_staff')],
  ['tutor', 'gives no membership by hand', () => copy('membership', { id: own.school.id })],
  ['tutor', 'asks nothing for another school', () => enquire('school_id', `'${foreign.school.id}'`)],
  ['tutor', 'renames no teacher', () => `update person set name = 'Else'`],
  [
    'tutor',
    'moves no membership to another school',
    () => `update membership set organisation_id = '${foreign.school.id}'`,
  ],
  ['tutor', 'raises no role', () => `update membership set role = 'administrator'`],
  ['tutor', 'registers no teacher', () => `insert into person (name, updated_at) values ('New', now())`],
  [
    'tutor',
    'points no school period at a teacher of another school',
    () =>
      `insert into school_period (person_id, school_id, role, starts_on) values ('${foreign.ect.person.id}', '${own.school.id}', 'mentor', '2026-01-01')`,
  ],
  ['tutor', 'pairs no ECT of another school', () => pair(foreign, own)],
  ['tutor', 'points no mentorship at a mentor of another school', () => pair(own, foreign)],
  ['staff', 'pair no ECT of another organisation', () => pair(foreign, own)],
  ['staff', 'point no mentorship at a mentor of another organisation', () => pair(own, foreign)],
  ['ect', 'pairs nobody, themself included', () => pair(own, own)],
  ['ect', 'does not read why a mentorship ended', () => 'select end_reason from mentorship'],
  [
    'tutor',
    'hands no mentorship to somebody else by changing it',
    () => `update mentorship set mentor_period_id = '${own.mentor.period.id}'`,
  ],
  ['tutor', 'changes no URN', () => 'update school set urn = 999999'],
  ['tutor', 'reads no absence reason', () => 'select * from absence_reason'],
  ['tutor', 'reads no reason for paused training', () => 'select * from training_outcome_reason'],
  ['tutor', 'reads no joining link', () => 'select * from event_join_link'],
  ['tutor', 'reads no mail', () => 'select * from mail_message'],
  ['tutor', 'writes no mail by hand', () => copy('mail_message', own.mail)],
  [
    'tutor',
    'writes no audit by hand',
    () => `insert into audit_event (actor_kind, action, subject_type) values ('system', 'x', 'y')`,
  ],
  [
    'tutor',
    'notifies nobody by hand',
    () => `insert into notification (user_id, kind, title) values ('${own.tutor.userId}', 'x', 'y')`,
  ],
  ['tutor', 'sees no facilitator’s roster', () => 'select * from app.facilitator_roster()'],
  [
    'tutor',
    'asks nothing of other providers’ people',
    () => `select * from app.other_people_at_school('${own.school.id}')`,
  ],
  ['ect', 'renames not even themself', () => `update person set name = 'Else'`],
  ['ect', 'takes no other TRN', () => `update person set trn = '9999999'`],
  ['ect', 'asks nothing in somebody else’s name', () => enquire('user_id', `'${own.tutor.userId}'`)],
  ['ect', 'reads no absence reason, not even their own', () => 'select * from absence_reason'],
  ['ect', 'reads no reason for paused training', () => 'select * from training_outcome_reason'],
  ['ect', 'reads no partnership', () => 'select * from partnership'],
  ['staff', 'invite nobody to a school that is not theirs', () => invite(foreign.school.id, 'headteacher')],
  [
    'staff',
    'invite no colleague of their own',
    () => invite(own.deliveryPartner.id, 'delivery_partner_staff'),
  ],
  ['staff', 'start no import for another organisation', () => startImport(foreign.deliveryPartner.id)],
  ['staff', 'publish nothing for another organisation’s group', () => publish(foreign)],
  [
    'staff',
    'add no event to another organisation’s group',
    () => copy('event', { id: own.event.id }, { group_id: foreign.group.id }),
  ],
  ['facilitator', 'moves no event of their own group', () => move(own.event)],
  ['tutor', 'moves no event', () => move(own.event)],
  [
    'staff',
    'put nothing into another organisation’s import',
    () => `insert into import_chunk (batch_id, ordinal, bytes) values ('${foreign.batch.id}', 9, '\\x00')`,
  ],
  ['staff', 'change no result of an import by hand', () => `update import_row set outcome = 'create'`],
  ['staff', 'read no session', () => 'select * from session'],
  ['facilitator', 'reads no teacher', () => 'select * from person'],
  ['facilitator', 'reads no absence reason', () => 'select * from absence_reason'],
  ['facilitator', 'reads no reason for paused training', () => 'select * from training_outcome_reason'],
  ['administrator', 'reads no teacher', () => 'select * from person'],
  ['administrator', 'reads no enquiry', () => 'select * from support_enquiry'],
  ['administrator', 'reads no absence reason', () => 'select * from absence_reason'],
  ['administrator', 'changes no audit', () => `update audit_event set action = 'x'`],
];

it.each(refused)('%s %s', async (who, _what, sql) => {
  expect((await refusalOf(standings[who], sql()))?.code).toBe('42501');
});

it('a school neither takes back a mentorship that has begun nor changes one that is over', async () => {
  const id = own.ect.mentorship?.id;
  await asStanding(standings.tutor, (client) => client.query(`delete from mentorship where id = '${id}'`), {
    keep: true,
  });
  expect(await ownerSql('select 1 from mentorship where id = $1', [id])).toHaveLength(1);

  const yesterday = addDays(today(), -1);
  await ownerSql('update mentorship set ends_on = $2 where id = $1', [id, yesterday]);
  await asStanding(
    standings.tutor,
    (client) => client.query(`update mentorship set ends_on = null where id = '${id}'`),
    { keep: true },
  );
  expect(await ownerSql('select ends_on::text from mentorship where id = $1', [id])).toEqual([
    { ends_on: yesterday },
  ]);
  await ownerSql('update mentorship set ends_on = null where id = $1', [id]);
});

it('staff change nothing of another organisation’s schedule, whatever they name', async () => {
  for (const sql of [
    move(foreign.event),
    `update event_join_link set url = 'https://else.example.org' where event_id = '${foreign.event.id}'`,
    `delete from event_join_link where event_id = '${foreign.event.id}'`,
    `update groups set venue_id = null where id = '${foreign.group.id}'`,
  ])
    expect(await refusalOf(standings.staff, sql)).toBeNull();

  const [kept] = await ownerSql<{ url: string; same: boolean; venue_id: string }>(
    `select l.url, e.ends_at = $2 as same, g.venue_id from event e join event_join_link l on l.event_id = e.id
     join groups g on g.id = e.group_id where e.id = $1`,
    [foreign.event.id, foreign.event.endsAt],
  );
  expect(kept).toEqual({ url: 'https://meet.example.org/group', same: true, venue_id: foreign.venue.id });
});

it('staff neither take a published event away nor rewrite what a publication said', async () => {
  for (const sql of [
    `delete from event where id = '${own.event.id}'`,
    `update event_revision set now = '{"title": "x"}'`,
  ])
    await asStanding(standings.staff, (client) => client.query(sql), { keep: true });

  expect(await ownerSql('select 1 from event where id = $1', [own.event.id])).toHaveLength(1);
  expect(await ownerSql(`select 1 from event_revision where now ->> 'title' = 'x'`)).toHaveLength(0);
});
