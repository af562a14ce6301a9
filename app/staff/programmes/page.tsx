import type { Metadata } from 'next';
import { VersionTable } from '@/components/programmes/version-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/require-actor';
import { listProgrammeVersions } from '@/lib/programmes/staff-queries';

export const metadata: Metadata = { title: 'Programmes' };

export default async function ProgrammesPage() {
  const { actor } = await requireStaff();
  const versions = await listProgrammeVersions(actor);
  return (
    <>
      <PageHeader
        title="Programmes"
        lede="Years, modules and planned events, from which groups get their schedules. A version that somebody is trained by stays as it is."
        back={{ href: '/staff/groups', label: 'Groups' }}
      />
      {versions.length === 0 ? (
        <EmptyState title="No programme yet" actions={<a href="/staff/imports">Import a programme</a>}>
          <p>Programmes are imported from a workbook and changed here.</p>
        </EmptyState>
      ) : (
        <VersionTable versions={versions} />
      )}
    </>
  );
}
