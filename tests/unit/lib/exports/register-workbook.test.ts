import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { makeRegisterCsv, makeRegisterWorkbook } from '@/lib/exports/register-workbook';
import type { RegisterEntry, RegisterWorkbookInput } from '@/lib/exports/types';

const entry = (overrides: Partial<RegisterEntry> = {}): RegisterEntry => ({
  name: 'Priya Holloway',
  role: 'ect',
  intake: 'September 2026 intake',
  standing: 'current',
  status: 'Action required',
  sentence: 'A mentor needs to be assigned to Priya Holloway.',
  nextStep: 'Assign a mentor',
  waitingOn: 'Induction tutor',
  waitingSince: '2026-11-02',
  dfeStep: 'Eligible for funding',
  providerStep: 'Placed in a group',
  leadProvider: 'Best Practice Network',
  deliveryPartner: 'STEP',
  appropriateBody: null,
  pairedWith: [],
  group: 'Telford primary A',
  nextEvent: { title: 'Module 2 training', startsAt: new Date('2026-12-01T09:30:00Z') },
  workingPattern: 'Full time',
  startsOn: '2026-09-01',
  endsOn: null,
  ...overrides,
});
const register = (entries: RegisterEntry[]): RegisterWorkbookInput => ({
  school: { name: 'Wrekin View Primary School', urn: '900001' },
  provider: 'Best Practice Network',
  producedAt: new Date('2026-11-24T03:40:00Z'),
  dashboardUrl: 'https://dashboard.example.org/schools/900001/people',
  entries,
});

describe('the register of a school', () => {
  it('is the same file to the byte when nothing changed in the meantime', async () => {
    const morning = register([entry(), entry({ name: 'Otis Marchbank' })]);
    const afternoon = { ...morning, producedAt: new Date('2026-11-24T15:12:30Z') };
    const tomorrow = { ...morning, producedAt: new Date('2026-11-25T03:40:00Z') };

    const { bytes } = await makeRegisterWorkbook(morning);
    expect(Buffer.compare((await makeRegisterWorkbook(afternoon)).bytes, bytes)).toBe(0);
    expect(Buffer.compare((await makeRegisterWorkbook(tomorrow)).bytes, bytes)).not.toBe(0);
  });

  it('shows for each person what the list shows, with real dates', async () => {
    const { bytes, fileName } = await makeRegisterWorkbook(register([entry()]));
    const sheet = read(bytes, { cellNF: true }).Sheets['ECTs and mentors'];
    if (!sheet) throw new Error('no sheet');

    expect(fileName).toBe('ecf-register-wrekin-view-primary-school-2026-11-24.xlsx');
    expect(utils.sheet_to_json(sheet, { range: 3, raw: false })).toMatchObject([
      {
        Name: 'Priya Holloway',
        Role: 'ECT',
        Status: 'Action required',
        'Waiting on': 'Induction tutor',
        'Waiting since': '02/11/2026',
        'Appropriate body': 'Not set',
        'Mentor or ECTs': 'No mentor yet',
        'Next event on': '01/12/2026 09:30',
        'Start date': '01/09/2026',
      },
    ]);
  });

  it('says of a mentor whom they mentor, and nothing of the kind about people who left', async () => {
    const text = Buffer.from(
      makeRegisterCsv(
        register([
          entry({ role: 'mentor', pairedWith: ['Priya Holloway', 'Nia Vale'] }),
          entry({ role: 'mentor' }),
          entry({ standing: 'past', group: null }),
        ]),
      ).bytes,
    ).toString('utf8');

    expect(text).toContain('"Priya Holloway, Nia Vale"');
    expect(text.match(/No ECTs assigned/g)).toHaveLength(1);
    expect(text).not.toContain('No mentor yet');
  });

  it('writes the same columns to CSV, with ISO dates and no formulas', async () => {
    const file = makeRegisterCsv(register([entry({ name: '=1+1' })]));
    const [headings, row] = Buffer.from(file.bytes).toString('utf8').split('\r\n');

    expect(file.fileName).toMatch(/\.csv$/);
    expect(headings?.startsWith('\ufeffName,Role,When,Intake,Status')).toBe(true);
    expect(row?.startsWith("'=1+1,ECT")).toBe(true);
    expect(row).toContain('2026-12-01T09:30');
  });

  it('says so when nobody is registered', async () => {
    const { bytes } = await makeRegisterWorkbook(register([]));

    expect(read(bytes).Sheets['ECTs and mentors']?.A4.v).toBe('Nobody is registered at this school yet.');
  });
});
