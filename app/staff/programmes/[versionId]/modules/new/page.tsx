import type { Metadata } from 'next';
import { ProgrammeForm } from '@/components/programmes/programme-form';
import { PageHeader } from '@/components/ui/page-header';
import { moduleFields } from '@/lib/programmes/labels';
import { requireEditable } from '@/lib/programmes/require-editable';
import { changeModuleAction } from '../../../actions';

export const metadata: Metadata = { title: 'Add a module' };

interface Props {
  params: Promise<{ versionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewModulePage({ params, searchParams }: Props) {
  const { version, edited, caption, back } = await requireEditable((await params).versionId);
  const asked = Number((await searchParams).year);
  const year = version.years.find((number) => number === asked) ?? version.years.at(-1) ?? 1;
  return (
    <div className="prose">
      <PageHeader
        title="Add a module"
        caption={caption}
        lede="It becomes the last one of its year. Its planned events come next."
        back={back}
      />
      <ProgrammeForm
        action={changeModuleAction}
        hidden={{ ...edited, moduleId: '' }}
        fields={moduleFields(version, undefined, year)}
        submit="Add the module"
      />
    </div>
  );
}
