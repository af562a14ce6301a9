import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import { fixClock } from '@/lib/dates/clock';
import { checkImport } from '@/lib/imports/commands/check-import';
import { clearImport } from '@/lib/imports/commands/clear-import';
import { receiveUpload } from '@/lib/imports/receive-upload';
import type { ImportKind } from '@/lib/imports/types';
import { UploadRefused, uploadProblem } from '@/lib/imports/upload-problems';
import { asStaff } from '@/tests/factories/actors';
import { usualLeadProvider } from '@/tests/factories/organisations';
import { ownerSql } from '@/tests/support/database';
import { handMadeWorkbook, textRows } from '@/tests/support/hand-made-workbook';
import { registrationHeaders } from '@/tests/support/registrations-file';

let staff: StaffActor;

beforeAll(async () => {
  fixClock('2026-11-24T12:00:00Z');
  staff = await asStaff(await usualLeadProvider());
});
afterAll(() => fixClock());

interface Form {
  name?: string;
  bytes?: Uint8Array;
  asOf?: [day: string, month: string, year: string];
}

/** The form as a browser sends it: the day first, then the file. */
function formOf({ name = 'people.xlsx', bytes, asOf = ['20', '11', '2026'] }: Form): Request {
  const body = new FormData();
  for (const [at, part] of ['day', 'month', 'year'].entries()) body.set(`as-of-${part}`, asOf[at] ?? '');
  body.set(
    'file',
    bytes === undefined ? new Blob([]) : new Blob([Buffer.from(bytes)]),
    bytes === undefined ? '' : name,
  );
  return new Request('http://localhost/api/staff/imports/registrations', { method: 'POST', body });
}

/** What the form says beside which field when it comes back. */
async function problemOf(request: Request, kind: ImportKind = 'registrations') {
  try {
    await receiveUpload(staff, kind, request);
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error;
    return uploadProblem(error.forForm.problem);
  }
  throw new Error('The upload was taken.');
}

/** What the import's page says of a file that was taken and cannot be read. */
async function failureOf(name: string, bytes: Uint8Array, kind: ImportKind = 'registrations') {
  const batchId = await receiveUpload(staff, kind, formOf({ name, bytes }));
  await checkImport({ batchId });
  const [batch] = await ownerSql<{ state: string; problem: string }>(
    'select state, problem from import_batch where id = $1',
    [batchId],
  );
  return batch;
}

const text = (content: string) => Buffer.from(content);
const ole = (content: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(content, 'utf16le'),
    Buffer.alloc(512),
  ]);
const aWorkbook = (parts: Record<string, string | Uint8Array> = {}) =>
  handMadeWorkbook({ sheet: textRows([registrationHeaders.slice(0, 9), ['', 'ECT', 'Ada Quick']]), parts });

const typeSentence = /must be an Excel workbook \(\.xlsx\) or a CSV file/;

it.each<[string, Form, RegExp]>([
  ['no file', {}, /^Choose a file\.$/],
  ['an empty file', { bytes: text('') }, /file is empty/],
  ['a PDF that is called a workbook', { bytes: text('%PDF-1.7\n1 0 obj') }, typeSentence],
  [
    'a program that is called a CSV file',
    { name: 'people.csv', bytes: Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]) },
    typeSentence,
  ],
  ['a workbook that is called a CSV file', { name: 'people.csv', bytes: aWorkbook() }, typeSentence],
  ['text that is called a workbook', { bytes: text('Role,Name\nECT,Ada') }, typeSentence],
  [
    'a web page that is called a CSV file',
    { name: 'people.csv', bytes: text('<!doctype html><p>Sign in') },
    typeSentence,
  ],
  [
    'a picture',
    { name: 'people.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
    typeSentence,
  ],
  ['a workbook of Excel 97', { name: 'people.xls', bytes: ole('Workbook') }, /Excel 97 to 2003/],
  ['a workbook with a password', { bytes: ole('EncryptedPackage') }, /protected with a password/],
  ['a workbook with macros', { name: 'people.xlsm', bytes: aWorkbook() }, /holds macros/],
  [
    'a file that is too large',
    { name: 'people.csv', bytes: Buffer.alloc(10 * 2 ** 20 + 1, 'a,') },
    /too large/,
  ],
])('sends the form back with a sentence beside the file for %s', async (_, form, sentence) => {
  const problem = await problemOf(formOf(form));
  expect(problem).toMatchObject({ field: 'file', message: expect.stringMatching(sentence) });
});

it.each<[string, [string, string, string], RegExp]>([
  ['no day', ['', '', ''], /Enter the day for which the file speaks/],
  ['a day that is none', ['31', '11', '2026'], /Enter the day for which the file speaks/],
  ['a day in the future', ['25', '11', '2026'], /cannot be in the future/],
])('sends the form back with a sentence beside the day for %s', async (_, asOf, sentence) => {
  const problem = await problemOf(formOf({ bytes: aWorkbook(), asOf }));
  expect(problem).toMatchObject({ field: 'as-of', message: expect.stringMatching(sentence) });
});

it('takes only CSV files of the register', async () => {
  for (const kind of ['school_register', 'school_links'] as const)
    expect(await problemOf(formOf({ bytes: aWorkbook() }), kind)).toMatchObject({ field: 'file' });
});

it('says so when an upload breaks off, is no form, or is cut in the middle', async () => {
  const whole = new Uint8Array(await formOf({ bytes: aWorkbook() }).arrayBuffer());
  const type = formOf({ bytes: aWorkbook() }).headers.get('content-type') ?? '';
  const request = (body: BodyInit, contentType: string) =>
    new Request('http://localhost/', {
      method: 'POST',
      body,
      headers: { 'Content-Type': contentType },
      duplex: 'half',
    } as RequestInit);
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(whole.subarray(0, 300));
      controller.error(new Error('The line went dead.'));
    },
  });
  expect((await problemOf(request(broken, type)))?.message).toBe(
    'The upload broke off. Choose the file again.',
  );
  expect((await problemOf(request('{"file": 1}', 'application/json')))?.message).toBe('Choose a file.');
  expect((await problemOf(request('nothing', 'multipart/form-data')))?.message).toBe('Choose a file.');
});

it.each<[string, string, () => Uint8Array, RegExp]>([
  [
    'an archive bomb',
    'bomb.xlsx',
    () => aWorkbook({ 'xl/worksheets/sheet1.xml': new Uint8Array(70 * 2 ** 20).fill(32) }),
    /holds|unpack|large|read/i,
  ],
  [
    'a workbook with macros by another name',
    'people.xlsx',
    () => aWorkbook({ 'xl/vbaProject.bin': 'macro' }),
    /macro/i,
  ],
  [
    'an archive that is no workbook',
    'people.xlsx',
    () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)]),
    /read|damaged/i,
  ],
  [
    'a workbook of headings alone',
    'people.xlsx',
    () => handMadeWorkbook({ sheet: textRows([registrationHeaders.slice(0, 9)]) }),
    /row/i,
  ],
  [
    'a CSV file of headings alone',
    'people.csv',
    () => text('Role,Name,TRN,School URN,Start date\r\n'),
    /row/i,
  ],
  [
    'a CSV file with a quote that never ends',
    'people.csv',
    () => text('Role,Name,TRN,School URN,Start date\r\n"ECT,Ada'),
    /quot/i,
  ],
])('fails the import with a sentence for %s', async (_, name, bytes, sentence) => {
  const batch = await failureOf(name, bytes());
  expect(batch).toMatchObject({ state: 'failed', problem: expect.stringMatching(sentence) });
});

it('stores nothing of any of them', async () => {
  const failed = await ownerSql<{ id: string }>(`select id from import_batch where state <> 'failed'`);
  expect(failed).toEqual([]);
  for (const { id } of await ownerSql<{ id: string }>('select id from import_batch'))
    await clearImport({ batchId: id });
  expect(await ownerSql('select 1 from import_chunk')).toEqual([]);
  expect(await ownerSql('select 1 from import_row')).toEqual([]);
});
