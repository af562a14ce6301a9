import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DocumentRefused, tidyText } from '@/lib/library/extract/found';
import { readDocumentFile } from '@/lib/library/extract/read-document-file';
import { storedZip, writeDocx } from '@/prisma/seed/files/write-docx';
import { writePdf } from '@/prisma/seed/files/write-pdf';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')])),
  );

const problemOf = async (
  name: string,
  content: Uint8Array<ArrayBuffer>,
  limits?: Parameters<typeof readDocumentFile>[1],
) => {
  try {
    await readDocumentFile({ name, content }, limits);
    return null;
  } catch (error) {
    if (error instanceof DocumentRefused) return error.problem;
    throw error;
  }
};

const parts = {
  '[Content_Types].xml': strToU8('<Types/>'),
  'word/document.xml': strToU8('<w:document/>'),
};

describe('the text of a file', () => {
  it('is found in a PDF, page by page', async () => {
    const content = writePdf('Our policy', [
      'Mentors have time off timetable (paid).',
      ...Array(60).fill('More.'),
      'The last words.',
    ]);
    const read = await readDocumentFile({ name: '../Policy.PDF', content });

    expect(read).toMatchObject({ name: 'Policy.PDF', type: 'application/pdf', markdown: null });
    expect(read.text).toContain('Mentors have time off timetable (paid).');
    expect(read.text).toContain('The last words.');
  });

  it('is found in a Word file, with its headings, lists and tables as a page', async () => {
    const content = writeDocx([
      { heading: 'Time off timetable' },
      'Ten per cent, *not* <b>five</b>.',
      { items: ['Study', 'Meetings'] },
      {
        rows: [
          ['Year', 'Hours'],
          ['1', '60'],
        ],
      },
      '1. Not a list',
    ]);
    const { text, markdown } = await readDocumentFile({ name: 'policy.docx', content });

    expect(text).toBe(
      'Time off timetable\nTen per cent, *not* <b>five</b>.\nStudy\nMeetings\nYear\nHours\n1\n60\n1. Not a list',
    );
    expect(markdown).toBe(
      '## Time off timetable\n\nTen per cent, \\*not\\* \\<b\\>five\\</b\\>.\n\n- Study\n- Meetings\n\n| Year | Hours |\n| --- | --- |\n| 1 | 60 |\n\n1\\. Not a list',
    );
  });

  it('is none in a picture', async () => {
    const content = bytes(0x89, 'PNG\r\n', 0x1a, '\n', 'anything');
    expect(await readDocumentFile({ name: 'poster.png', content })).toMatchObject({
      text: '',
      type: 'image/png',
    });
  });

  it('has no character that a database or a page cannot hold', () => {
    expect(tidyText('a\u0000b\u0007 c\ud800 \ue000d\n\n\n\ne')).toBe('a b c d\n\ne');
  });
});

describe('a hostile file is refused', () => {
  it.each([
    ['empty', 'nothing', 'a.pdf', bytes()],
    ['too_big', 'more than 10 MB', 'a.pdf', new Uint8Array(10 * 1024 * 1024 + 1)],
    ['wrong_type', 'a page called a PDF', 'a.pdf', bytes('<html><script>alert(1)</script>')],
    ['wrong_type', 'a drawing', 'a.svg', bytes('<svg onload="x()"/>')],
    ['wrong_type', 'an old Word file', 'a.doc', bytes(0xd0, 0xcf, 0x11, 0xe0, 'WordDocument')],
    ['wrong_type', 'any archive', 'a.docx', storedZip({ 'readme.txt': 'x' })],
    ['wrong_name', 'a PDF called a page', 'a.html', writePdf('x', ['y'])],
    ['wrong_name', 'a PDF called a Word file', 'a.docx', writePdf('x', ['y'])],
    ['damaged', 'a PDF that is cut off', 'a.pdf', bytes('%PDF-1.7\ngarbage')],
    ['damaged', 'a Word file that is cut off', 'a.docx', writeDocx(['x']).slice(0, 900)],
    [
      'damaged',
      'mark-up that does not close',
      'a.docx',
      storedZip({ '[Content_Types].xml': '', 'word/document.xml': '<w:p><w:t>' }),
    ],
    [
      'unsafe',
      'entities that grow',
      'a.docx',
      storedZip({
        '[Content_Types].xml': '',
        'word/document.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      }),
    ],
    ['macros', 'a Word file with macros', 'a.docx', writeDocx(['x'], { 'word/vbaProject.bin': 'x' })],
    [
      'embedded',
      'a Word file with a file in it',
      'a.docx',
      writeDocx(['x'], { 'word/embeddings/oleObject1.bin': 'x' }),
    ],
    ['active', 'a Word file with controls', 'a.docx', writeDocx(['x'], { 'word/activeX/activeX1.xml': 'x' })],
    [
      'active',
      'a template from elsewhere',
      'a.docx',
      writeDocx(['x'], {
        'word/_rels/settings.xml.rels':
          '<Relationship Target="https://example.net/t.dotm" TargetMode="External"/>',
      }),
    ],
    [
      'damaged',
      'a name that leads out of the archive',
      'a.docx',
      writeDocx(['x'], { '../../etc/cron.d/x': 'x' }),
    ],
    [
      'active',
      'a PDF that runs a script',
      'a.pdf',
      writePdf('x', ['y'], { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
    ],
    [
      'active',
      'a PDF that keeps scripts',
      'a.pdf',
      writePdf('x', ['y'], {
        catalog: '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (1) >>] >> >>',
      }),
    ],
    [
      'password',
      'an encrypted Word file',
      'a.docx',
      bytes(0xd0, 0xcf, 0x11, 0xe0, Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')),
    ],
    [
      'password',
      'an encrypted PDF',
      'a.pdf',
      writePdf('x', ['y'], {
        trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      }),
    ],
  ])('as %s: %s', async (problem, _what, name, content) => {
    expect(await problemOf(name, content)).toBe(problem);
  });

  it('when it unpacks to far more than it should', async () => {
    const bomb = zipSync({ ...parts, 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 });
    expect(await problemOf('a.docx', Uint8Array.from(bomb))).toBe('unsafe');
  });

  it('when its directory declares a gigabyte', async () => {
    const file = Buffer.from(zipSync(parts));
    const at = file.lastIndexOf('PK\x01\x02');
    file.writeUInt32LE(1_000_000_000, at + 24);
    expect(await problemOf('a.docx', Uint8Array.from(file))).toBe('unsafe');
  });

  it('when it holds more than it declares', async () => {
    const file = Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8('<w:p>'.repeat(5000)) }));
    const at = file.indexOf('word/document.xml', file.indexOf('PK\x01\x02'));
    file.writeUInt32LE(10, at - 46 + 24);
    expect(await problemOf('a.docx', Uint8Array.from(file))).toBe('damaged');
  });

  it('when it takes too long, and the next file is read as ever', async () => {
    const slow = writePdf(
      'Long',
      Array(20_000).fill('Many words that take their time to be read, line by line.'),
    );
    expect(await problemOf('a.pdf', slow, { threadMilliseconds: 30, threadHeapMegabytes: 256 })).toBe(
      'too_slow',
    );
    expect(
      (await readDocumentFile({ name: 'b.pdf', content: writePdf('Short', ['Words.']) })).text,
    ).toContain('Words.');
  });

  it('when it takes too much memory, and the process lives on', async () => {
    const large = writePdf(
      'Large',
      Array(40_000).fill('Many words that take their room while they are read, line by line.'),
    );
    expect(await problemOf('a.pdf', large, { threadMilliseconds: 60_000, threadHeapMegabytes: 12 })).toBe(
      'unsafe',
    );
  });
});
