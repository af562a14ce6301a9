import { beforeEach, describe, expect, it } from 'vitest';
import { read, utils, type WorkBook } from 'xlsx';
import { today } from '@/lib/dates/clock';
import { addDays, startOfWeek } from '@/lib/dates/iso-date';
import { NotFound } from '@/lib/errors';
import { exportRegister } from '@/lib/exports/commands/export-register';
import {
  exportOwnSchedule,
  exportPersonSchedule,
  exportSchoolSchedule,
} from '@/lib/exports/commands/export-schedule';
import type { ExportFile } from '@/lib/exports/types';
import { asInductionTutor, asSelf } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createEvent, createScheduleVersion } from '@/tests/factories/events';
import { createGroup } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

const joinLink = 'https://meet.example.org/j/19384';

async function aSchool() {
  const school = await createSchool();
  await createPartnership({ school });
  const mentor = await createMentor({ school, name: 'Mentor Marsh' });
  const ect = await createEct({ school, mentor, name: 'Ada Quick' });
  await createEct({ school, name: 'Zoe Alone' });
  const group = await createGroup({ members: [ect] });
  const event = await createEvent({
    group,
    on: addDays(startOfWeek(today()), 8),
    joinLink,
    more: { title: 'Module 1 training', mode: 'online' },
  });
  await createScheduleVersion(group, { events: [event] });
  return { school, ect, tutor: await asInductionTutor(school) };
}

let world: Awaited<ReturnType<typeof aSchool>>;
beforeEach(async () => {
  world = await aSchool();
});

const open = (file: ExportFile): WorkBook => read(file.bytes);
const rowsOf = (book: WorkBook, name: string) =>
  utils.sheet_to_json<Record<string, unknown>>(book.Sheets[name] ?? {}, { range: 3, defval: '' });
const textOf = (book: WorkBook) => JSON.stringify(book.Sheets);

describe('the export of a schedule', () => {
  it('gives the school the events of its person, without the joining link', async () => {
    const { school, ect, tutor } = world;
    const file = await exportPersonSchedule(tutor, { schoolId: school.id, personId: ect.person.id });
    const book = open(file);

    expect(file.fileName).toMatch(/^ecf-schedule-quick-a-20\d\d-\d\d-v\d+\.xlsx$/);
    expect(rowsOf(book, 'Schedule')).toMatchObject([
      { Title: 'Module 1 training', 'Join link': 'Sign in to join' },
    ]);
    expect(textOf(book)).not.toContain('meet.example.org');
  });

  it('gives the attendee the joining link', async () => {
    const book = open(await exportOwnSchedule(await asSelf(world.ect.person)));

    expect(rowsOf(book, 'Schedule')).toMatchObject([{ 'Join link': 'Join online' }]);
    expect(textOf(book)).toContain(joinLink);
  });

  it('puts everybody of the school into one workbook', async () => {
    const book = open(await exportSchoolSchedule(world.tutor, { schoolId: world.school.id }));

    expect(new Set(rowsOf(book, 'Schedule').map((row) => row.Name))).toContain('Ada Quick');
    expect(rowsOf(book, 'Cover').every((row) => row.Name === 'Ada Quick')).toBe(true);
  });

  it('is not found for a person of another school', async () => {
    const foreign = await createEct({ school: await createSchool() });

    await expect(
      exportPersonSchedule(world.tutor, { schoolId: world.school.id, personId: foreign.person.id }),
    ).rejects.toBeInstanceOf(NotFound);
  });

  it('writes down who took what, with ids and counts only', async () => {
    const { school, ect, tutor } = world;
    await exportPersonSchedule(tutor, { schoolId: school.id, personId: ect.person.id });
    await exportRegister(tutor, { schoolId: school.id, format: 'csv' });

    const events = await ownerSql(
      `select action, subject_id, detail from audit_event
       where action like '%.exported' and actor_user_id = $1 order by action`,
      [tutor.userId],
    );
    expect(events).toMatchObject([
      { action: 'register.exported', subject_id: school.id, detail: { format: 'csv', rows: 3 } },
      {
        action: 'schedule.exported',
        subject_id: ect.person.id,
        detail: { format: 'xlsx', attendance: false },
      },
    ]);
  });
});

describe('the export of the register', () => {
  it('lists the same people in Excel and in CSV', async () => {
    const { school, tutor } = world;
    const book = open(await exportRegister(tutor, { schoolId: school.id, format: 'xlsx' }));
    const csv = await exportRegister(tutor, { schoolId: school.id, format: 'csv' });

    const names = rowsOf(book, 'ECTs and mentors').map((row) => row.Name);
    expect(names.sort()).toEqual(['Ada Quick', 'Mentor Marsh', 'Zoe Alone']);
    for (const name of names) expect(Buffer.from(csv.bytes).toString('utf8')).toContain(String(name));
  });
});
