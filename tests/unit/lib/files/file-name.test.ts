import { describe, expect, it } from 'vitest';
import { cleanFileName, contentDisposition, fileNameOf } from '@/lib/files/file-name';
import { fileInWords } from '@/lib/files/labels';

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

it('a name gets the ending of what the file is, whatever it was called', () => {
  expect(fileNameOf('C:\\Users\\me\\certificate.exe', 'pdf')).toBe('certificate.pdf');
  expect(fileNameOf('.pdf', 'pdf')).toBe('file.pdf');
  expect(fileNameOf('Änderung.docx', 'docx')).toBe('Änderung.docx');
});

describe('the header that names a file', () => {
  it('has the whole name and one in plain letters', () => {
    expect(contentDisposition('attachment', 'Änderung (2).pdf')).toBe(
      `attachment; filename="_nderung _2_.pdf"; filename*=UTF-8''%C3%84nderung%20%282%29.pdf`,
    );
  });

  it.each(['a"; filename="b.html', 'a\r\nSet-Cookie: x=1', 'half \ud800 letter', "o'clock*.pdf"])(
    'cannot be left by %j',
    (name) => {
      expect(contentDisposition('inline', name)).toMatch(
        /^inline; filename="[\w. -]*"; filename\*=UTF-8''[\w.%!~-]*$/,
      );
    },
  );
});

it('says what a file is and how large', () => {
  expect(fileInWords({ type: 'application/pdf', size: 1_240_000 })).toBe('PDF, 1.2 MB');
  expect(fileInWords({ type: 'image/png', size: 12 })).toBe('PNG image, 1 KB');
});
