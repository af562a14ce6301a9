import { describe, expect, it } from 'vitest';
import { cleanFileName, materialTypeOf } from '@/lib/materials/file-type';
import { fileInWords, materialName } from '@/lib/materials/labels';
import { columnsOf, isForRoles, readersOf } from '@/lib/materials/readers';
import { addMaterialSchema } from '@/lib/materials/schemas';
import { materialReaders } from '@/lib/materials/types';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])));
const zip = (...names: string[]) => bytes('PK', 3, 4, ...names);

describe('the type of a file', () => {
  it.each([
    ['slides.pdf', bytes('%PDF-1.7'), 'application/pdf'],
    ['PHOTO.JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['plan.png', bytes(0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a), 'image/png'],
    [
      'slides.pptx',
      zip('[Content_Types].xml', 'ppt/presentation.xml'),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
  ])('of %s is found by its content', (name, content, type) => {
    expect(materialTypeOf(name, content)).toBe(type);
  });

  it.each([
    ['a page called a PDF', 'slides.pdf', bytes('<html><script>alert(1)</script>')],
    ['a PDF called a page', 'slides.html', bytes('%PDF-1.7')],
    ['a drawing with a script', 'plan.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="x()">')],
    ['a program', 'slides.exe', bytes('MZ', 0x90)],
    ['a program called a presentation', 'slides.pptx', bytes('MZ', 0x90)],
    ['an archive called a presentation', 'slides.pptx', zip('readme.txt')],
    ['a document called a presentation', 'slides.pptx', zip('[Content_Types].xml', 'word/document.xml')],
    [
      'a presentation with macros',
      'slides.pptx',
      zip('[Content_Types].xml', 'ppt/presentation.xml', 'ppt/vbaProject.bin'),
    ],
    ['a file without a name', '', bytes('%PDF-1.7')],
  ])('of %s is none that is taken', (_what, name, content) => {
    expect(materialTypeOf(name, content)).toBeNull();
  });
});

it.each([
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\me\\slides.pdf', 'slides.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie: x=1.pdf'],
  ['safe\u202efdp.exe', 'safefdp.exe'],
  ['...hidden.pdf', 'hidden.pdf'],
  ['/', 'file'],
])('a hostile file name %j is kept as %j', (typed, kept) => {
  expect(cleanFileName(typed)).toBe(kept);
  expect(cleanFileName(`${'x'.repeat(400)}.pdf`).length).toBeLessThan(151);
});

describe('a link', () => {
  const ids = {
    groupId: '0199a3d5-0000-7000-8000-000000000001',
    eventId: '0199a3d5-0000-7000-8000-000000000002',
  };
  const typed = (url: string) =>
    addMaterialSchema.safeParse({ ...ids, kind: 'recording', seenBy: 'everybody', url });

  it.each([
    'http://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'https://',
    'example.org',
  ])('%s is refused', (url) => {
    expect(typed(url).error?.issues[0]).toMatchObject({
      path: ['url'],
      message: 'Enter a link that begins with https://',
    });
  });

  it('over https is taken', () => {
    expect(typed('https://video.example.org/1?a=b').data?.url).toBe('https://video.example.org/1?a=b');
  });
});

describe('who sees a material', () => {
  it('is stored and read as the same', () => {
    for (const seenBy of materialReaders) expect(readersOf(columnsOf(seenBy))).toBe(seenBy);
  });

  it('is decided by the roles in which somebody attends', () => {
    const seen = (roles: ('ect' | 'mentor')[]) =>
      materialReaders.filter((readers) => isForRoles(readers, roles));

    expect(seen(['ect'])).toEqual(['everybody', 'ects', 'school']);
    expect(seen(['mentor'])).toEqual(['everybody', 'mentors', 'school']);
    expect(seen(['ect', 'mentor'])).toEqual(['everybody', 'ects', 'mentors', 'school']);
    expect(seen([])).toEqual([]);
  });
});

it('says what a material is', () => {
  expect(materialName({ kind: 'slides', title: 'Behaviour' })).toBe('Slides: Behaviour');
  expect(materialName({ kind: 'recording', title: null })).toBe('Recording, for those who missed it');
  expect(fileInWords({ type: 'application/pdf', size: 1_240_000 })).toBe('PDF, 1.2 MB');
  expect(fileInWords({ type: 'image/png', size: 12 })).toBe('PNG image, 1 KB');
});
