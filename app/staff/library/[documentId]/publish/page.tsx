import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VersionForm } from '@/components/library/version-form';
import { Banner } from '@/components/ui/banner';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { libraryDoneLabel } from '@/lib/library/labels';
import { staffLibraryPaths as paths } from '@/lib/library/paths';
import { idSchema } from '@/lib/library/schemas';
import { getDraft, getOwnDocument } from '@/lib/library/staff-queries';

export const metadata: Metadata = { title: 'Publish a version' };

interface Props {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<{ done?: string | string[]; refused?: string | string[] }>;
}

export default async function PublishVersionPage({ params, searchParams }: Props) {
  const { documentId } = await params;
  const { actor } = await requireStaff();
  const id = idSchema.safeParse(documentId);
  if (!id.success) notFound();
  const document = await orNotFound(getOwnDocument(actor, id.data));
  const { done, refused } = await searchParams;
  const typed = (await getDraft(actor, document.id)) ?? {};
  const { problem, 'problem-field': field = '' } = typed;
  const isFirst = document.versions.length === 0;
  return (
    <div className="prose">
      <PageHeader
        title={
          isFirst ? 'Publish the first version' : `Publish version ${(document.versions[0]?.number ?? 0) + 1}`
        }
        caption={document.title}
        lede="A version is not changed once it is published. Everybody for whom it is is told once."
        back={{ href: paths.document(document.id), label: document.title }}
      />
      {done === 'added' && <Banner tone="success" title={libraryDoneLabel.added ?? ''} announce />}
      <VersionForm
        upload={paths.upload(document.id)}
        version={document.version}
        isFirst={isFirst}
        typed={typed}
        problem={refused === undefined || problem === undefined ? null : { field, message: problem }}
      />
    </div>
  );
}
