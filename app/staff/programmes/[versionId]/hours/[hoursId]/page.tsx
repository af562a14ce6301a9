import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProgrammeForm } from '@/components/programmes/programme-form';
import { PageHeader } from '@/components/ui/page-header';
import { requireVersion } from '@/lib/programmes/require-version';
import { changeHoursAction } from '../../../actions';

export const metadata: Metadata = { title: 'Change hours' };

export default async function HoursPage({
  params,
}: {
  params: Promise<{ versionId: string; hoursId: string }>;
}) {
  const { versionId, hoursId } = await params;
  const { version } = await requireVersion(versionId);
  const hours = version.hours.find(({ id }) => id === hoursId);
  if (hours === undefined || !version.canChange || version.groups + version.trainings > 0) notFound();
  return (
    <div className="prose">
      <PageHeader
        title={`${hours.component}, year ${hours.year}`}
        caption={`${version.programmeName}, version ${version.number}`}
        back={{ href: `/staff/programmes/${version.id}`, label: 'The programme' }}
      />
      <ProgrammeForm
        action={changeHoursAction}
        hidden={{ versionId: version.id, hoursId: hours.id }}
        fields={[
          { name: 'minutes', label: 'Minutes in the year', value: String(hours.minutes), isNumber: true },
        ]}
        submit="Save the hours"
      />
    </div>
  );
}
