import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentFacts } from '@/components/library/document-facts';
import { StateTag } from '@/components/library/own-documents';
import { OwnVersions } from '@/components/library/own-versions';
import { WithdrawForm } from '@/components/library/withdraw-form';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { documentKindLabel, libraryDoneLabel } from '@/lib/library/labels';
import { staffLibraryPaths as paths } from '@/lib/library/paths';
import { idSchema } from '@/lib/library/schemas';
import { getOwnDocument } from '@/lib/library/staff-queries';
import { withdrawDocumentAction } from '../actions';

export const metadata: Metadata = { title: 'A document of the library' };

interface Props {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

export default async function StaffDocumentPage({ params, searchParams }: Props) {
  const { documentId } = await params;
  const { actor } = await requireStaff();
  const id = idSchema.safeParse(documentId);
  if (!id.success) notFound();
  const document = await orNotFound(getOwnDocument(actor, id.data));
  const { done } = await searchParams;
  const said = typeof done === 'string' ? libraryDoneLabel[done] : undefined;
  const isWithdrawn = document.state === 'withdrawn';
  return (
    <>
      <PageHeader
        title={document.title}
        caption={documentKindLabel[document.kind]}
        lede={document.summary}
        tag={<StateTag state={document.state} />}
        back={{ href: paths.list, label: 'Library' }}
        actions={
          <>
            {!isWithdrawn && (
              <ButtonLink href={paths.publish(document.id)}>
                {document.versions.length === 0 ? 'Publish the first version' : 'Publish a new version'}
              </ButtonLink>
            )}
            <ButtonLink href={paths.change(document.id)} variant="secondary">
              Change
            </ButtonLink>
            {document.state === 'in_force' && (
              <ButtonLink href={paths.readers(document.id)} variant="secondary">
                Who has read it
              </ButtonLink>
            )}
          </>
        }
      />
      {said !== undefined && <Banner tone="success" title={said} announce />}
      <div className="stack">
        <Card id="for" title="Who it is for">
          <DocumentFacts document={document} />
        </Card>
        {document.versions.length === 0 ? (
          <p>Nobody but you sees it yet: no version is published.</p>
        ) : (
          <OwnVersions
            versions={document.versions}
            asksAcknowledgement={document.asksAcknowledgement}
            fileHref={paths.file}
          />
        )}
        <Card id="withdraw" title={isWithdrawn ? 'Withdrawn' : 'Withdraw'} accent="quiet">
          <p>
            {isWithdrawn
              ? 'Its readers do not find it. What they confirmed is kept.'
              : 'Readers no longer find it. Its versions and what was confirmed are kept, and you can put it back.'}
          </p>
          <WithdrawForm
            action={withdrawDocumentAction}
            id={document.id}
            version={document.version}
            isWithdrawn={isWithdrawn}
          />
        </Card>
      </div>
    </>
  );
}
