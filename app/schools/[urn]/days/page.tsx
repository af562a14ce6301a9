import type { Metadata } from 'next';
import { schoolPaths } from '@/components/people/paths';
import { SchoolDayForm } from '@/components/school-days/school-day-form';
import { SchoolDaysList } from '@/components/school-days/school-days-list';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { today } from '@/lib/dates/clock';
import { listSchoolDays } from '@/lib/school-days/queries';
import { schoolDaysAddressSchema } from '@/lib/school-days/schemas';
import { addSchoolDayAction, removeSchoolDayAction } from './actions';

export const metadata: Metadata = { title: 'School days' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const doneTitle = { added: 'The days have been added', removed: 'The days have been removed' };

export default async function SchoolDaysPage({ params, searchParams }: Props) {
  const { actor, school, canAct } = await requireSchoolReader((await params).urn);
  const { done } = schoolDaysAddressSchema.parse(await searchParams);
  const days = await listSchoolDays(actor, school.id);
  const coming = days.filter(({ endsOn }) => endsOn >= today());
  const past = days.filter(({ endsOn }) => endsOn < today()).reverse();
  const own = { urn: school.urn };
  return (
    <>
      <PageHeader
        back={{ href: `/schools/${school.urn}/your-school`, label: 'Your School' }}
        title="INSET days, busy days and closures"
        lede={
          canAct
            ? 'Whoever plans the training sees these days and avoids them where another is as good'
            : `The school enters these days. ${school.name} would rather not be asked for anybody on them.`
        }
      />
      {done && <Banner tone="success" title={doneTitle[done]} announce />}
      <div className="stack">
        <Card
          id="days"
          title="Entered days"
          aside={<a href={schoolPaths(school.urn).schedulePage}>Schedule</a>}
        >
          {coming.length === 0 ? (
            <p>No days are entered. Training is planned on any school day.</p>
          ) : (
            <SchoolDaysList
              {...own}
              caption="Today and to come"
              days={coming}
              remove={canAct ? removeSchoolDayAction : null}
            />
          )}
          {past.length > 0 && (
            <Details summary={`Past days (${past.length})`}>
              <SchoolDaysList {...own} caption="Past, the latest first" days={past} remove={null} />
            </Details>
          )}
        </Card>
        {canAct && (
          <Card id="add" title="Add days">
            <SchoolDayForm key={days.length} action={addSchoolDayAction} urn={school.urn} />
          </Card>
        )}
      </div>
    </>
  );
}
