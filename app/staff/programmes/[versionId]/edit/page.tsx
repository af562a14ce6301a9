import type { Metadata } from 'next';
import { ButtonForm } from '@/components/groups/draft-form';
import { ProgrammeForm } from '@/components/programmes/programme-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { detailsFields } from '@/lib/programmes/labels';
import { requireEditable } from '@/lib/programmes/require-editable';
import { mostYears } from '@/lib/programmes/rules';
import { addYearAction, changeDetailsAction, moveYearLaterAction, removeYearAction } from '../../actions';

export const metadata: Metadata = { title: 'Change the label and years' };

interface Props {
  params: Promise<{ versionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Label and years, or with `?remove=2` the question whether year 2 goes. */
export default async function EditVersionPage({ params, searchParams }: Props) {
  const { version, edited, caption, back } = await requireEditable((await params).versionId);
  const asked = Number((await searchParams).remove);
  const href = `/staff/programmes/${version.id}/edit`;
  const modulesOf = (year: number) => version.modules.filter((module) => module.year === year).length;
  if (version.years.length > 1 && version.years.includes(asked))
    return (
      <div className="prose">
        <PageHeader
          title={`Take year ${asked} away?`}
          caption={caption}
          lede={`Its ${modulesOf(asked)} modules with their planned events and its hours go as well. Later years move up.`}
          back={{ href, label: 'Label and years' }}
        />
        <ButtonForm
          action={removeYearAction}
          hidden={{ ...edited, year: String(asked) }}
          label={`Take year ${asked} away`}
          variant="danger"
        />
      </div>
    );
  return (
    <div className="prose">
      <PageHeader title="Label and years" caption={caption} back={back} />
      <div className="stack">
        <ProgrammeForm
          action={changeDetailsAction}
          hidden={edited}
          fields={detailsFields(version)}
          submit="Save the label"
        />
        <Card title="Years" id="years">
          <ul className="plain-list">
            {version.years.map((year) => (
              <li key={year} className="cluster">
                <b>Year {year}</b>
                <span>{modulesOf(year) === 1 ? '1 module' : `${modulesOf(year)} modules`}</span>
                {version.years.includes(year + 1) && (
                  <ButtonForm
                    action={moveYearLaterAction}
                    hidden={{ ...edited, year: String(year) }}
                    label={`Exchange with year ${year + 1}`}
                    variant="quiet"
                    about={`year ${year}`}
                  />
                )}
                {version.years.length > 1 && (
                  <a href={`${href}?remove=${year}`}>
                    Take away<span className="sr-only"> year {year}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
          {version.years.length < mostYears && (
            <ButtonForm
              action={addYearAction}
              hidden={edited}
              label={`Add year ${version.years.length + 1}`}
              variant="secondary"
            />
          )}
        </Card>
      </div>
    </div>
  );
}
