/** A small real PDF of plain text: one block to a paragraph, new pages as they fill. Latin letters only. */
export function writePdf(
  title: string,
  paragraphs: readonly string[],
  more: PdfExtras = {},
): Uint8Array<ArrayBuffer> {
  const lines = paragraphs.flatMap((paragraph) => [...wrapped(paragraph, 88), '']);
  const pages: string[][] = [];
  for (let at = 0; at < Math.max(1, lines.length); at += linesPerPage)
    pages.push(lines.slice(at, at + linesPerPage));
  const pageIds = pages.map((_, index) => 4 + index * 2);
  const objects = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) ${more.catalog ?? ''} >>`],
    [2, `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pageIds.length} >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
  ]);
  pages.forEach((page, index) => {
    const id = 4 + index * 2;
    const stream = contentOf(index === 0 ? title : '', page);
    objects.set(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${id + 1} 0 R >>`,
    );
    objects.set(id + 1, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  });
  return assembled(objects, title, more.trailer ?? '');
}

/** For tests: what else stands in the catalogue and the trailer. */
export interface PdfExtras {
  catalog?: string;
  trailer?: string;
}

const linesPerPage = 46;

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const escaped = (text: string) => text.replace(/[\\()]/g, (sign) => `\\${sign}`);

function contentOf(title: string, lines: readonly string[]): string {
  const heading = title === '' ? '' : `/F1 20 Tf (${escaped(title)}) Tj 0 -34 Td `;
  const body = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  return `BT 56 780 Td ${heading}/F1 11 Tf 15 TL\n${body}\nET`;
}

function assembled(
  objects: ReadonlyMap<number, string>,
  title: string,
  trailer: string,
): Uint8Array<ArrayBuffer> {
  let text = '%PDF-1.7\n';
  const offsets: number[] = [];
  const info = objects.size + 1;
  for (const [id, body] of [...objects, [info, `<< /Title (${escaped(title)}) >>`] as const]) {
    offsets[id] = text.length;
    text += `${id} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  const entries = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  text += `xref\n0 ${info + 1}\n0000000000 65535 f \n${entries.join('')}`;
  text += `trailer\n<< /Size ${info + 1} /Root 1 0 R /Info ${info} 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}
