import { today } from '@/lib/dates/clock';
import { addDays, type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import { fileTypes } from '@/lib/files/types';
import type { ReaderRole } from '@/lib/library/types';
import { writePdf } from '@/prisma/seed/files/write-pdf';
import { persist } from './persist';
import { nextNumber } from './sequence';

interface DocumentOptions {
  organisation: { id: string };
  publishedById: string;
  roles?: ReaderRole[];
  /** Empty: all of the organisation's. */
  schoolIds?: string[];
  title?: string;
  text?: string;
  asksAcknowledgement?: boolean;
  effectiveFrom?: IsoDate;
  effectiveUntil?: IsoDate | null;
}

/** A document with one version, in force since yesterday unless said otherwise, of which its readers were told. */
export function createDocument({
  organisation,
  publishedById,
  roles = ['ect', 'mentor', 'induction_tutor', 'headteacher'],
  schoolIds = [],
  title = `Document ${nextNumber()}`,
  text = 'What it says.',
  asksAcknowledgement = false,
  effectiveFrom = addDays(today(), -1),
  effectiveUntil = null,
}: DocumentOptions) {
  const content = writePdf(title, [text]);
  return persist(async (tx) => {
    const document = await tx.document.create({
      data: {
        organisationId: organisation.id,
        kind: 'policy',
        title,
        summary: 'What it is about.',
        roles,
        schoolIds,
        asksAcknowledgement,
      },
    });
    const version = await tx.documentVersion.create({
      data: {
        documentId: document.id,
        number: 1,
        fileName: 'document.pdf',
        fileType: fileTypes.pdf,
        fileSize: content.byteLength,
        sha256: 'none',
        whatChanged: '',
        contentText: text,
        effectiveFrom: toDateColumn(effectiveFrom),
        effectiveUntil: toDateColumn(effectiveUntil),
        publishedById,
        announcedAt: effectiveFrom <= today() ? toDateColumn(effectiveFrom) : null,
        file: { create: { content } },
      },
    });
    return { ...document, versionId: version.id };
  });
}
