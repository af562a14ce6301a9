import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProgrammeForm } from '@/components/programmes/programme-form';
import { PageHeader } from '@/components/ui/page-header';
import { hoursFields } from '@/lib/programmes/labels';
import { requireEditable } from '@/lib/programmes/require-editable';
import { changeHoursAction } from '../../../actions';

export const metadata: Metadata = { title: 'Change hours' };

interface Props {
  params: Promise<{ versionId: string; hoursId: string }>;
}

export default async function HoursPage({ params }: Props) {
  const { versionId, hoursId } = await params;
  const { version, edited, caption, back } = await requireEditable(versionId);
  const hours = version.hours.find(({ id }) => id === hoursId);
  if (hours === undefined) notFound();
  return (
    <div className="prose">
      <PageHeader title={`${hours.component}, year ${hours.year}`} caption={caption} back={back} />
      <ProgrammeForm
        action={changeHoursAction}
        hidden={{ ...edited, hoursId: hours.id }}
        fields={hoursFields(version, hours, hours.year)}
        submit="Save the hours"
        remove={hours.component}
      />
    </div>
  );
}
