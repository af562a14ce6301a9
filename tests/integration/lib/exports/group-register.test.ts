import { expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { today } from '@/lib/dates/clock';
import { addDays, startOfWeek } from '@/lib/dates/iso-date';
import { NotFound } from '@/lib/errors';
import { exportGroupRegister } from '@/lib/exports/commands/export-group-register';
import { asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createEvent } from '@/tests/factories/events';
import { createGroup, createGroupMembership } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { createDeliveryPartner } from '@/tests/factories/organisations';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

const tuesday = addDays(startOfWeek(today()), 8);

async function aGroup() {
  const school = await createSchool();
  await createPartnership({ school });
  const mentor = await createMentor({ school, name: 'Mo Marsh' });
  const ada = await createEct({ school, mentor, name: 'Ada Quick' });
  const zoe = await createEct({ school, name: 'Zoe Later' });
  await ownerSql('update school_period set working_days = $1 where id = $2', [[1, 3, 4], ada.period.id]);
  const group = await createGroup({ members: [ada], name: `=Group ${ada.person.id}` });
  if (zoe.training === null) throw new Error('Zoe is in training.');
  await createGroupMembership({ group, training: zoe.training, startsOn: addDays(tuesday, 1) });
  await createEvent({ group, on: tuesday, more: { title: 'Module 1 training' } });
  await createEvent({ group, on: addDays(tuesday, 7), more: { title: 'Module 2 training' } });
  await createEvent({ group, on: addDays(tuesday, 14), more: { title: 'Called off', status: 'cancelled' } });
  return { group, ada };
}

const rowsOf = (bytes: Uint8Array, sheet: string) =>
  utils.sheet_to_json<Record<string, unknown>>(read(bytes).Sheets[sheet] ?? {}, { range: 3, defval: '' });

it('the register of a group says who is expected on which day, and whether they work then', async () => {
  const { group } = await aGroup();
  const file = await exportGroupRegister(await asStaff(), group.id);
  const register = rowsOf(file.bytes, 'Register');

  expect(register.map((row) => [row.Title, row.Name, row['Works that day']])).toEqual([
    ['Module 1 training', 'Ada Quick', 'No: not a working day'],
    ['Module 2 training', 'Ada Quick', 'No: not a working day'],
    ['Module 2 training', 'Zoe Later', 'Not set'],
  ]);
  expect(register[0]).toMatchObject({ Role: 'ECT', 'Paired with': 'Mo Marsh', Day: 'Tuesday', Present: '' });
  expect(rowsOf(file.bytes, 'People')).toMatchObject([
    { Name: 'Ada Quick', 'Working days': 'Mon, Wed, Thu', Events: 2 },
    { Name: 'Zoe Later', 'Paired with': 'No mentor yet', Events: 1 },
  ]);
  expect(rowsOf(file.bytes, 'Events')).toMatchObject([
    { Title: 'Module 1 training', Expected: 1, Status: 'Confirmed' },
    { Title: 'Module 2 training', Expected: 2 },
    { Title: 'Called off', Status: 'Cancelled' },
  ]);
});

it('has no TRN and no e-mail address, and starts no formula with a name', async () => {
  const { group, ada } = await aGroup();
  const book = read((await exportGroupRegister(await asStaff(), group.id)).bytes);
  const text = JSON.stringify(book.Sheets);

  expect(text).not.toContain(ada.person.trn);
  expect(text).not.toContain('@example');
  expect(text).not.toMatch(/"f":/);
});

it('is not found for staff of another organisation, and every taking is written down', async () => {
  const { group } = await aGroup();
  const other = await asStaff(await createDeliveryPartner());
  await expect(exportGroupRegister(other, group.id)).rejects.toBeInstanceOf(NotFound);

  const staff = await asStaff();
  await exportGroupRegister(staff, group.id);
  expect(
    await ownerSql('select actor_user_id, detail from audit_event where subject_id = $1', [group.id]),
  ).toMatchObject([{ actor_user_id: staff.userId, detail: { people: 2, events: 3 } }]);
});
