import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentForm } from '@/components/library/document-form';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { today } from '@/lib/dates/clock';
import { intakeOptions } from '@/lib/groups/form-values';
import { staffLibraryPaths as paths } from '@/lib/library/paths';
import { idSchema } from '@/lib/library/schemas';
import { getOwnDocument } from '@/lib/library/staff-queries';
import { changeDocumentAction } from '../../actions';

export const metadata: Metadata = { title: 'Change a document' };

export default async function ChangeDocumentPage({ params }: { params: Promise<{ documentId: string }> }) {
  const { documentId } = await params;
  const { actor } = await requireStaff();
  const id = idSchema.safeParse(documentId);
  if (!id.success) notFound();
  const document = await orNotFound(getOwnDocument(actor, id.data));
  const { audience } = document;
  return (
    <div className="prose">
      <PageHeader
        title="Change a document"
        caption={document.title}
        lede="What was published stays as it is. Whoever it is newly for finds it at once."
        back={{ href: paths.document(document.id), label: document.title }}
      />
      <DocumentForm
        action={changeDocumentAction}
        hidden={{ id: document.id, version: String(document.version) }}
        values={{
          kind: document.kind,
          title: document.title,
          summary: document.summary,
          urns: audience.schools.map(({ urn }) => urn).join('\n'),
          roles: audience.roles,
          phases: audience.phases,
          intakes: audience.intakes,
          asksAcknowledgement: document.asksAcknowledgement,
        }}
        intakes={intakeOptions(today())}
        submit="Save"
      />
    </div>
  );
}
