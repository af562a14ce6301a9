import { crc32 } from 'node:zlib';

export type DocxBlock =
  | string
  | { heading: string }
  | { items: readonly string[] }
  | { rows: readonly (readonly string[])[] };

const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const rels = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A small real Word file of headings, paragraphs, lists and tables. */
export function writeDocx(
  blocks: readonly DocxBlock[],
  extraParts: Record<string, string> = {},
): Uint8Array<ArrayBuffer> {
  const body = blocks.map(xmlOf).join('');
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return storedZip({
    '[Content_Types].xml': types,
    '_rels/.rels': rels,
    'word/document.xml': document,
    ...extraParts,
  });
}

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');

const paragraph = (text: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

function xmlOf(block: DocxBlock): string {
  if (typeof block === 'string') return paragraph(block);
  if ('heading' in block) return paragraph(block.heading, '<w:pStyle w:val="Heading1"/>');
  if ('items' in block)
    return block.items.map((item) => paragraph(item, '<w:pStyle w:val="ListBullet"/>')).join('');
  const rows = block.rows.map(
    (row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

/** An archive whose parts are not compressed. */
export function storedZip(parts: Record<string, string>): Uint8Array<ArrayBuffer> {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [nameBytes, content] = [Buffer.from(name), Buffer.from(text)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0021, 8);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    pieces.push(Buffer.from('PK\x03\x04', 'latin1'), fields, nameBytes, content);
    const [made, tail] = [Buffer.alloc(2), Buffer.alloc(14)];
    made.writeUInt16LE(20);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), made, fields, tail, nameBytes);
    offset += 30 + nameBytes.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Uint8Array.from(Buffer.concat([...pieces, listed, Buffer.from('PK\x05\x06', 'latin1'), end]));
}
