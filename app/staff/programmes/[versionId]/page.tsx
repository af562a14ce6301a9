import type { Metadata } from 'next';
import { ButtonForm } from '@/components/groups/draft-form';
import { HoursTable } from '@/components/programmes/hours-table';
import { ModuleCard } from '@/components/programmes/module-card';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { SelectField } from '@/components/ui/select-field';
import { today } from '@/lib/dates/clock';
import { academicYearStart } from '@/lib/dates/iso-date';
import { intakeOptions } from '@/lib/groups/form-values';
import { requireVersion } from '@/lib/programmes/require-version';
import { copyVersionAction } from '../actions';

interface Props {
  params: Promise<{ versionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { version } = await requireVersion((await params).versionId);
  return { title: `${version.programmeName}, version ${version.number}` };
}

export default async function ProgrammeVersionPage({ params, searchParams }: Props) {
  const { done } = await searchParams;
  const { version } = await requireVersion((await params).versionId);
  const isUsed = version.groups + version.trainings > 0;
  const href = `/staff/programmes/${version.id}`;
  const editable = version.canChange && !isUsed;
  return (
    <>
      <PageHeader
        title={`${version.programmeName}, version ${version.number}`}
        caption={version.leadProviderName}
        lede={`${version.label}. ${isUsed ? `In use by ${version.groups} ${version.groups === 1 ? 'group' : 'groups'}, so it stays as it is.` : 'Nobody uses this version yet.'}`}
        back={{ href: '/staff/programmes', label: 'Programmes' }}
        actions={
          version.canChange && isUsed ? (
            <ButtonForm
              action={copyVersionAction}
              hidden={{ versionId: version.id }}
              label="Change this programme"
            />
          ) : undefined
        }
      />
      {done === 'copied' && (
        <Banner tone="success" title="This is a new version" announce>
          <p>
            Groups and people keep the version that they have. Choose the new one in a group when it is ready.
          </p>
        </Banner>
      )}
      {done === 'changed' && <Banner tone="success" title="The programme is changed" announce />}
      <div className="stack">
        <Card title="Generic schedule of an intake" id="generic">
          <form method="get" action={`/api/staff/programmes/${version.id}/schedule.xlsx`} className="form">
            <SelectField
              name="intake"
              label="Intake"
              options={intakeOptions(today())}
              defaultValue={`${academicYearStart(today())}-september`}
            />
            <Button variant="secondary">Download as an Excel file</Button>
          </form>
        </Card>
        {version.modules.map((module) => (
          <ModuleCard
            key={module.id}
            module={module}
            editHref={editable ? `${href}/modules/${module.id}` : null}
          />
        ))}
        <Card title="Hours" id="hours">
          {version.note !== null && <p>{version.note}</p>}
          <HoursTable hours={version.hours} versionHref={editable ? href : null} />
        </Card>
      </div>
    </>
  );
}
