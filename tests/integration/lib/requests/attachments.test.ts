import { beforeEach, describe, expect, it } from 'vitest';
import { NotFound } from '@/lib/errors';
import { listNotifications } from '@/lib/notifications/queries';
import { getAttachment } from '@/lib/requests/attachments/queries';
import { attachFile } from '@/lib/requests/commands/attach-file';
import { cancelRequest } from '@/lib/requests/commands/end-request';
import { getRequest } from '@/lib/requests/request-queries';
import { asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner } from '@/tests/factories/organisations';
import { createReportingSchool, createRequest, type ReportingSchool } from '@/tests/factories/requests';
import { createSchool } from '@/tests/factories/schools';

const pdf = (text = '') => new Uint8Array(Buffer.from(`%PDF-1.7\n${text}`));

let world: ReportingSchool;
let number: number;
let id: string;

beforeEach(async () => {
  world = await createReportingSchool();
  const request = await createRequest(world.tutor, {
    circumstance: 'name',
    answers: { newName: 'Robin Newname', why: 'changed', teachingRecord: 'no', samePerson: 'yes' },
    period: world.ect.period,
    schoolId: world.school.id,
  });
  ({ number, id } = request);
});

const attach = (actor = world.tutor, content = pdf(), fileName = 'deed.pdf') =>
  attachFile(actor, { number, fileName, content });

describe('a file of a request', () => {
  it('is read by the school and by staff who deal with it, byte by byte', async () => {
    const content = pdf('deed of change of name');
    const file = await attach(world.tutor, content, '../../etc/passwd\u202e.exe');

    const [shown] = (await getRequest(world.tutor, number)).attachments;
    expect(shown).toMatchObject({ id: file.id, fileName: 'passwd.pdf', bytes: content.byteLength });
    for (const actor of [world.tutor, world.staff]) {
      const stored = await getAttachment(actor, { number, fileId: file.id });
      expect(Buffer.from(stored.bytes)).toEqual(Buffer.from(content));
      expect(stored.contentType).toBe('application/pdf');
    }
    const { items } = await listNotifications(world.staff, { view: 'unread' });
    expect(items.map(({ title }) => title)).toContain(`A file was added to R-${number}`);
    expect(JSON.stringify(items)).not.toContain('passwd');
  });

  it('is nothing to another school, another partner or the person who did not report it', async () => {
    const { id: fileId } = await attach();
    const strangers = [
      await asInductionTutor(await createSchool()),
      await asStaff(await createDeliveryPartner()),
      await asSelf(world.ect.person),
    ];

    for (const actor of strangers) {
      await expect(getAttachment(actor, { number, fileId })).rejects.toThrow(NotFound);
      await expect(attachFile(actor, { number, fileName: 'x.pdf', content: pdf() })).rejects.toThrow(
        NotFound,
      );
    }
    await expect(getAttachment(world.tutor, { number: number + 1, fileId })).rejects.toThrow(NotFound);
  });

  it.each([
    ['wrong_type', 'a page that calls itself a PDF', Buffer.from('<html><script>alert(1)</script>')],
    [
      'wrong_type',
      'a picture that can hold scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['wrong_type', 'a program', Buffer.from('MZ\u0000\u0001')],
    ['wrong_type', 'an archive', Buffer.from('PK\u0003\u0004 something.txt')],
    [
      'wrong_type',
      'a workbook with macros',
      Buffer.from('PK\u0003\u0004[Content_Types].xml xl/workbook.xml xl/vbaProject.bin'),
    ],
    ['empty', 'nothing', Buffer.alloc(0)],
    ['too_big', 'more than 10 MB', Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(10 * 1024 * 1024)])],
  ])('is refused as %s: %s', async (code, _what, content) => {
    await expect(attach(world.tutor, new Uint8Array(content))).rejects.toMatchObject({ code, field: 'file' });
    expect((await getRequest(world.tutor, number)).attachments).toEqual([]);
  });

  it('is one of five, also when six are sent at the same moment', async () => {
    const sent = await Promise.allSettled(Array.from({ length: 6 }, () => attach()));

    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(sent.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'too_many' } });
    expect((await getRequest(world.tutor, number)).may.attach).toBe(false);
  });

  it('is not added to a request that is closed', async () => {
    await cancelRequest(world.tutor, { id, version: 1 });

    await expect(attach()).rejects.toMatchObject({ code: 'closed' });
  });
});
