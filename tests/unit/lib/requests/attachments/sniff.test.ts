import { describe, expect, it } from 'vitest';
import { attachmentName, attachmentType } from '@/lib/requests/attachments/sniff';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('what a file is', () => {
  it.each([
    ['%PDF-1.4', 'application/pdf'],
    ['\u0089PNG\r\n\u001a\n', 'image/png'],
    ['\u00ff\u00d8\u00ff\u00e0', 'image/jpeg'],
    ['PK\u0003\u0004[Content_Types].xml word/document.xml', word],
    [
      'PK\u0003\u0004[Content_Types].xml xl/workbook.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['PK\u0003\u0004[Content_Types].xml word/document.xml word/vbaProject.bin', null],
    ['GIF89a', null],
    ['<svg/>', null],
    ['', null],
  ])('is said by its content: %j', (content, type) => {
    expect(attachmentType(bytes(content))).toBe(type);
  });

  it('gives its name the ending, whatever it was called', () => {
    expect(attachmentName('C:\\Users\\me\\certificate.exe', 'application/pdf')).toBe('certificate.pdf');
    expect(attachmentName('.pdf', 'application/pdf')).toBe('file.pdf');
    expect(attachmentName('Änderung.docx', word)).toBe('Änderung.docx');
  });
});
