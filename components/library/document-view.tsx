import type { ReactNode } from 'react';
import { Markdown } from '@/components/markdown/markdown';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { formatInstant } from '@/lib/dates/format';
import { fileInWords } from '@/lib/files/labels';
import { documentKindLabel, effectiveInWords } from '@/lib/library/labels';
import type { LibraryDocument } from '@/lib/library/types';
import type { MarkdownTree } from '@/lib/markdown/parse';
import type { LibraryLinks } from './library-list';
import { VersionsTable } from './versions-table';

/** A document to be read: the page where there is one, the file beside it, and what there was before. */
export function DocumentView({
  document,
  page,
  back,
  links,
  done,
  acknowledge,
}: {
  document: LibraryDocument;
  /** The accessible version. */
  page: MarkdownTree | null;
  back: string;
  links: LibraryLinks;
  done: string | undefined;
  /** The form, where the reader may acknowledge. */
  acknowledge: ReactNode;
}) {
  const { current, earlier } = document;
  return (
    <>
      <PageHeader
        title={document.title}
        caption={documentKindLabel[document.kind]}
        lede={document.summary}
        back={{ href: back, label: 'Library' }}
        actions={
          <ButtonLink
            href={links.file(current.id)}
            variant={page === null ? 'primary' : 'secondary'}
            download
          >
            Download ({fileInWords(current.file)})
          </ButtonLink>
        }
      />
      {done !== undefined && <Banner tone="success" title={done} announce />}
      <div className="stack">
        <p className="text-ink-soft">
          Version {current.number} · {effectiveInWords(current.effectiveFrom, current.effectiveUntil)}
        </p>
        {current.number > 1 && (
          <Card id="changed" title="What changed">
            <p className="whitespace-pre-line">{current.whatChanged}</p>
          </Card>
        )}
        {page === null ? (
          <p>
            This document is a file only. If you need it in another form, ask us and say what works for you.
          </p>
        ) : (
          <article aria-label="The text of the document">
            <Markdown tree={page} />
          </article>
        )}
        <Acknowledgement document={document} form={acknowledge} />
        {earlier.length > 0 && <VersionsTable versions={earlier} fileHref={links.file} />}
      </div>
    </>
  );
}

function Acknowledgement({ document, form }: { document: LibraryDocument; form: ReactNode }) {
  if (!document.asksAcknowledgement) return null;
  const { acknowledged } = document;
  if (acknowledged === null) {
    if (form === null) return <p>Its readers are asked to confirm that they have read and understood it.</p>;
    return (
      <Card id="acknowledge" title="Please confirm" accent="next">
        {form}
      </Card>
    );
  }
  return (
    <Card id="acknowledge" title="You have confirmed this version" accent="quiet">
      <p>
        {acknowledged.name} has read and understood version {document.current.number},{' '}
        {formatInstant(acknowledged.at)}.
      </p>
    </Card>
  );
}
