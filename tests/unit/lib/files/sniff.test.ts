import { describe, expect, it } from 'vitest';
import { endingOf } from '@/lib/files/file-name';
import { isNamed, kindOfFile } from '@/lib/files/sniff';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])));
const zip = (...names: string[]) => bytes('PK', 3, 4, ...names);

describe('what a file is', () => {
  it.each([
    [bytes('%PDF-1.7'), 'pdf'],
    [bytes(0xff, 0xd8, 0xff, 0xe0), 'jpg'],
    [bytes(0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a), 'png'],
    [zip('[Content_Types].xml', 'ppt/presentation.xml'), 'pptx'],
    [zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    [zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
  ])('is said by its content', (content, kind) => {
    expect(kindOfFile(content)).toBe(kind);
  });

  it.each([
    ['a page', bytes('<html><script>alert(1)</script>')],
    ['a drawing with a script', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="x()">')],
    ['a moving picture', bytes('GIF89a')],
    ['a program', bytes('MZ', 0x90)],
    ['any archive', zip('readme.txt')],
    ['two documents in one', zip('[Content_Types].xml', 'ppt/presentation.xml', 'word/document.xml')],
    ['a presentation with macros', zip('[Content_Types].xml', 'ppt/presentation.xml', 'ppt/vbaProject.bin')],
    ['nothing', bytes()],
  ])('is nothing that is taken: %s', (_what, content) => {
    expect(kindOfFile(content)).toBeNull();
  });

  it.each([
    ['slides.pdf', 'pdf', true],
    ['SLIDES.PDF', 'pdf', true],
    ['photo.jpeg', 'jpg', true],
    ['photo.jpg', 'jpg', true],
    ['slides.html', 'pdf', false],
    ['slides', 'pdf', false],
    ['slides.pdf.exe', 'pdf', false],
  ] as const)('is compared with the name %s', (name, kind, fits) => {
    expect(isNamed(kind, endingOf(name))).toBe(fits);
  });
});
