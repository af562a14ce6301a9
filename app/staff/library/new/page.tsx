import type { Metadata } from 'next';
import { DocumentForm } from '@/components/library/document-form';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/require-actor';
import { today } from '@/lib/dates/clock';
import { intakeOptions } from '@/lib/groups/form-values';
import { staffLibraryPaths as paths } from '@/lib/library/paths';
import { addDocumentAction } from '../actions';

export const metadata: Metadata = { title: 'Add a document' };

export default async function NewDocumentPage() {
  await requireStaff();
  return (
    <div className="prose">
      <PageHeader
        title="Add a document"
        lede="Say what it is and for whom. The file comes on the next page; nobody reads it before."
        back={{ href: paths.list, label: 'Library' }}
      />
      <DocumentForm
        action={addDocumentAction}
        values={{ roles: [], phases: [], intakes: [], asksAcknowledgement: false }}
        intakes={intakeOptions(today())}
        submit="Continue"
      />
    </div>
  );
}
