import type { Metadata } from 'next';
import { ProgrammeForm } from '@/components/programmes/programme-form';
import { PageHeader } from '@/components/ui/page-header';
import { hoursFields } from '@/lib/programmes/labels';
import { requireEditable } from '@/lib/programmes/require-editable';
import { changeHoursAction } from '../../../actions';

export const metadata: Metadata = { title: 'Add hours' };

export default async function NewHoursPage({ params }: { params: Promise<{ versionId: string }> }) {
  const { version, edited, caption, back } = await requireEditable((await params).versionId);
  return (
    <div className="prose">
      <PageHeader title="Add hours" caption={caption} back={back} />
      <ProgrammeForm
        action={changeHoursAction}
        hidden={{ ...edited, hoursId: '' }}
        fields={hoursFields(version, undefined, version.years[0] ?? 1)}
        submit="Add the hours"
      />
    </div>
  );
}
