import { createHash } from 'node:crypto';
import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import { fileTypes } from '@/lib/files/types';
import { writeDocx } from '../files/write-docx';
import { writePdf } from '../files/write-pdf';
import { type PersonaKey, personaOf, userId } from '../personas';
import { type Demonstration, idOf } from '../rows';
import { type SeededDocument, type SeededVersion, seededDocuments } from './library-documents';
import { organisationId } from './organisations';

/** A handful of documents: one asks to be confirmed, one has two versions, one waits for its day. */
export function addLibrary(demonstration: Demonstration): void {
  for (const document of seededDocuments) addDocument(demonstration, document);
}

function addDocument(
  demonstration: Demonstration,
  { key, versions, asks = false, acknowledgedBy = [], ...described }: SeededDocument,
): void {
  const documentId = idOf(`document ${key}`);
  const firstDaysAgo = Math.max(1, versions[0]?.daysAgo ?? 1);
  demonstration.add('document', {
    id: documentId,
    organisationId: organisationId.step,
    ...described,
    roles: [...described.roles],
    asksAcknowledgement: asks,
    // Given, because rows are inserted whole.
    phases: [],
    intakes: [],
    schoolIds: [],
    createdAt: londonInstant(addDays(demonstration.today, -firstDaysAgo), '09:00'),
  });
  for (const [index, version] of versions.entries()) {
    const number = index + 1;
    const versionId = idOf(`document ${key} ${number}`);
    addVersion(demonstration, { documentId, versionId, key, number, title: described.title, version });
    if (number < versions.length) continue;
    for (const persona of acknowledgedBy) acknowledge(demonstration, versionId, persona);
  }
}

interface Placed {
  documentId: string;
  versionId: string;
  key: string;
  number: number;
  title: string;
  version: SeededVersion;
}

function addVersion(demonstration: Demonstration, placed: Placed): void {
  const { documentId, versionId, key, number, title, version } = placed;
  const isWord = version.word !== undefined;
  const content = version.word === undefined ? writePdf(title, version.text) : writeDocx(version.word);
  const from: IsoDate = addDays(demonstration.today, -version.daysAgo);
  const published = londonInstant(version.daysAgo > 0 ? from : addDays(demonstration.today, -1), '10:00');
  demonstration.add('document_version', {
    id: versionId,
    documentId,
    number,
    fileName: `${key}-${number}.${isWord ? 'docx' : 'pdf'}`,
    fileType: isWord ? fileTypes.docx : fileTypes.pdf,
    fileSize: content.byteLength,
    sha256: createHash('sha256').update(content).digest('hex'),
    whatChanged: version.whatChanged ?? '',
    markdown: version.markdown ?? null,
    contentText: [title, ...version.text].join('\n'),
    effectiveFrom: from,
    publishedById: userId('delivery-partner-staff'),
    publishedAt: published,
    announcedAt: version.daysAgo > 0 ? published : null,
  });
  demonstration.add('document_file', { versionId, content: `\\x${Buffer.from(content).toString('hex')}` });
}

function acknowledge(demonstration: Demonstration, versionId: string, persona: PersonaKey): void {
  const at = londonInstant(addDays(demonstration.today, -7), '15:40');
  demonstration.add('document_receipt', {
    versionId,
    userId: userId(persona),
    openedAt: at,
    lastOpenedAt: at,
    acknowledgedAt: at,
    acknowledgedName: personaOf(persona).name,
  });
}
