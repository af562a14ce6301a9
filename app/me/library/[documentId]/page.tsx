import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AcknowledgeForm } from '@/components/library/acknowledge-form';
import { DocumentView } from '@/components/library/document-view';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSelf, requireSignedIn } from '@/lib/auth/require-actor';
import { noteOpened } from '@/lib/library/commands/note-reading';
import { libraryDoneLabel } from '@/lib/library/labels';
import { libraryPaths } from '@/lib/library/paths';
import { getDocument } from '@/lib/library/queries';
import { idSchema } from '@/lib/library/schemas';
import { markdownTree } from '@/lib/markdown/parse';
import { acknowledgeAction } from '../actions';

interface Props {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { documentId } = await params;
  const { actor } = await requireSelf();
  const id = idSchema.safeParse(documentId);
  if (!id.success) notFound();
  return { title: (await orNotFound(getDocument(actor, id.data))).title };
}

export default async function OwnDocumentPage({ params, searchParams }: Props) {
  const { documentId } = await params;
  const { actor } = await requireSelf();
  const paths = libraryPaths('/me');
  const id = idSchema.safeParse(documentId);
  if (!id.success) notFound();
  const document = await orNotFound(getDocument(actor, id.data));
  await noteOpened(actor, document.current.id);
  const { done } = await searchParams;
  const { name } = await requireSignedIn();
  const { markdown } = document.current;
  return (
    <DocumentView
      document={document}
      page={markdown === null ? null : markdownTree(markdown)}
      back={paths.list}
      links={paths}
      done={typeof done === 'string' ? libraryDoneLabel[done] : undefined}
      acknowledge={
        <AcknowledgeForm
          action={acknowledgeAction}
          name={name}
          hidden={{ versionId: document.current.id, documentId: document.id }}
        />
      }
    />
  );
}
