import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { KindHelp } from '@/components/imports/kind-help';
import { UploadForm } from '@/components/imports/upload-form';
import { Columns } from '@/components/layout/columns';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/require-actor';
import { today } from '@/lib/dates/clock';
import { kindFromPath, kindPath, kindTitle } from '@/lib/imports/labels';
import { uploadLimit } from '@/lib/imports/limits';
import { canImport } from '@/lib/imports/policy';
import { uploadProblem } from '@/lib/imports/upload-problems';

interface Props {
  params: Promise<{ kind: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const kind = kindFromPath((await params).kind);
  if (kind === null) return { title: 'Page not found' };
  const title = `Import: ${kindTitle[kind]}`;
  // What the form says comes with the address, so the server writes the title that elsewhere a script changes.
  return { title: uploadProblem((await searchParams).problem) === null ? title : `Error: ${title}` };
}

export default async function NewImportPage({ params, searchParams }: Props) {
  const { actor } = await requireStaff();
  const kind = kindFromPath((await params).kind);
  if (kind === null || !canImport(actor, kind)) notFound();
  const asked = await searchParams;
  const problem = uploadProblem(asked.problem);
  const [year, month, day] = today().split('-');
  const typed = (name: string, otherwise?: string) => {
    const value = asked[`as-of-${name}`];
    return typeof value === 'string' ? value.slice(0, 4) : otherwise;
  };
  return (
    <>
      <PageHeader
        title={`Import: ${kindTitle[kind]}`}
        lede="Nothing changes until you have seen what the file would do and applied it."
        back={{ href: '/staff/imports', label: 'Imports' }}
      />
      <Columns kind="two-thirds">
        <UploadForm
          action={`/api/staff/imports/${kindPath[kind]}`}
          kind={kind}
          megabytes={uploadLimit[kind] / 1024 / 1024}
          problem={problem}
          asOf={{ day: typed('day', day), month: typed('month', month), year: typed('year', year) }}
        />
        <KindHelp kind={kind} />
      </Columns>
    </>
  );
}
