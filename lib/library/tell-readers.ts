import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { notifyEach } from '@/lib/notifications/notify';
import { type ReaderOfDocument, readReaders } from './read-readers';

interface Told {
  documentId: string;
  versionId: string;
  title: string;
  number: number;
  whatChanged: string;
  asksAcknowledgement: boolean;
}

/** Tells everybody for whom a version is, each once however many schools they read it for. Returns how many. */
export async function tellReaders(tx: Tx, document: Told): Promise<number> {
  const readers = await readReaders(tx, document);
  const title = `${document.number === 1 ? 'New in the library' : 'Updated'}: ${document.title}`;
  const body = [
    document.number > 1 ? document.whatChanged : '',
    document.asksAcknowledgement ? 'Confirm that you have read and understood it.' : '',
  ]
    .filter(Boolean)
    .join(' ');
  return tellEach(tx, readers, { documentId: document.documentId, title, body });
}

export async function remindReaders(
  tx: Tx,
  readers: readonly ReaderOfDocument[],
  { documentId, title }: { documentId: string; title: string },
): Promise<number> {
  return tellEach(tx, readers, {
    documentId,
    title: `Please read: ${title}`,
    body: 'It waits for you to confirm that you have read and understood it.',
  });
}

const atOnce = 5000;

async function tellEach(
  tx: Tx,
  readers: readonly ReaderOfDocument[],
  { documentId, title, body }: { documentId: string; title: string; body: string },
): Promise<number> {
  const once = [...new Map(readers.toReversed().map((reader) => [reader.userId, reader])).values()];
  let told = 0;
  for (let at = 0; at < once.length; at += atOnce) {
    told += await notifyEach(
      tx,
      once.slice(at, at + atOnce).map(({ userId, forSchoolId, urn }) => ({
        userId,
        organisationId: forSchoolId,
        kind: 'document_published',
        title: title.slice(0, 250),
        body,
        href: `${forSchoolId === null ? '/me' : `/schools/${urn}`}/library/${documentId}`,
        subjectType: 'document',
        subjectId: documentId,
      })),
    );
  }
  return told;
}
