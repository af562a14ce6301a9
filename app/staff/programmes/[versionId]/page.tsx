import type { Metadata } from 'next';
import { ButtonForm } from '@/components/groups/draft-form';
import { HoursTable } from '@/components/programmes/hours-table';
import { MoveButtons } from '@/components/programmes/move-buttons';
import { YearModules } from '@/components/programmes/year-modules';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { SelectField } from '@/components/ui/select-field';
import { today } from '@/lib/dates/clock';
import { academicYearStart } from '@/lib/dates/iso-date';
import { intakeOptions } from '@/lib/groups/form-values';
import { useOfVersion } from '@/lib/programmes/labels';
import { requireVersion } from '@/lib/programmes/require-version';
import { copyVersionAction, moveHoursAction, moveModuleAction } from '../actions';

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
  const href = version.canChange && !version.isUsed ? `/staff/programmes/${version.id}` : null;
  return (
    <>
      <PageHeader
        title={`${version.programmeName}, version ${version.number}`}
        caption={version.leadProviderName}
        lede={`${version.label}. ${useOfVersion(version)}`}
        back={{ href: '/staff/programmes', label: 'Programmes' }}
        actions={
          href === null ? (
            version.canChange && (
              <ButtonForm
                action={copyVersionAction}
                hidden={{ versionId: version.id }}
                label="Change this programme"
              />
            )
          ) : (
            <ButtonLink href={`${href}/edit`} variant="secondary">
              Label and years
            </ButtonLink>
          )
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
        {version.years.map((year) => (
          <YearModules key={year} version={version} year={year} href={href} move={moveModuleAction} />
        ))}
        <Card title="Hours" id="hours">
          {version.note !== null && <p>{version.note}</p>}
          <HoursTable
            hours={version.hours}
            versionHref={href}
            move={({ id, component }, neighbours) => (
              <MoveButtons
                action={moveHoursAction}
                hidden={{ versionId: version.id, revision: String(version.revision), hoursId: id }}
                about={component}
                {...neighbours}
              />
            )}
          />
          {href !== null && (
            <p>
              <a href={`${href}/hours/new`}>Add hours</a>
            </p>
          )}
        </Card>
      </div>
    </>
  );
}
