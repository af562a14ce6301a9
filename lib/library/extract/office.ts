import { type Archive, ArchiveRefused, openArchive } from '../../files/archive.ts';
import { documentLimits } from '../limits.ts';
import { readDocx } from './docx.ts';
import { DocumentRefused, type FoundText } from './found.ts';

/** Checks a file of Office and reads the text of a Word file. @throws DocumentRefused */
export async function readOffice(ending: 'docx' | 'pptx' | 'xlsx', bytes: Uint8Array): Promise<FoundText> {
  try {
    const archive = await openArchive(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      documentLimits.archive,
    );
    await checkContents(archive);
    return ending === 'docx' ? await readDocx(archive) : { text: '', markdown: null };
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    throw new DocumentRefused(error.problem === 'encrypted' ? 'password' : error.problem);
  }
}

async function checkContents(archive: Archive): Promise<void> {
  for (const name of archive.names) {
    if (/(^|\/)vba[^/]*\.bin$|(^|\/)macrosheets\//.test(name)) throw new DocumentRefused('macros');
    if (/(^|\/)activex\//.test(name)) throw new DocumentRefused('active');
    if (/(^|\/)embeddings\//.test(name)) throw new DocumentRefused('embedded');
    if (/(^|\/)externallinks\//.test(name)) throw new DocumentRefused('active');
  }
  // A template from elsewhere is loaded, with its macros, when the file is opened.
  const settings = 'word/_rels/settings.xml.rels';
  if (archive.names.has(settings) && /TargetMode\s*=\s*["']External/i.test(await textOf(archive, settings)))
    throw new DocumentRefused('active');
}

async function textOf(archive: Archive, name: string): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of await archive.stream(name)) {
    pieces.push(piece);
    length += piece.length;
    if (length > 1_000_000) throw new DocumentRefused('unsafe');
  }
  return Buffer.concat(pieces).toString('utf8');
}
