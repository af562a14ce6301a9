import type { Metadata } from 'next';
import { OthersTable } from '@/components/people/others-table';
import { schoolPaths } from '@/components/people/paths';
import { PeopleEmpty } from '@/components/people/people-empty';
import { PeopleTable } from '@/components/people/people-table';
import { PrintButton } from '@/components/schedules/print-button';
import { SentCard } from '@/components/submissions/sent-card';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { SearchForm } from '@/components/ui/search-form';
import { TabLinks } from '@/components/ui/tab-links';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { peopleSentence, viewLabel } from '@/lib/people/labels';
import { listPeople } from '@/lib/people/queries';
import { peopleAddressSchema } from '@/lib/people/schemas';
import type { PeopleView } from '@/lib/people/types';
import { listSchoolSubmissions } from '@/lib/submissions/queries';

export const metadata: Metadata = { title: 'ECTs and Mentors' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const views: PeopleView[] = ['current', 'upcoming', 'past'];

export default async function PeoplePage({ params, searchParams }: Props) {
  const { urn } = await params;
  const { actor, school, canAct } = await requireSchoolReader(urn);
  const { view, q: search } = peopleAddressSchema.parse(await searchParams);
  const list = await listPeople(actor, school.id, { view, search });
  const sent = await listSchoolSubmissions(actor, school.id, { withDecided: false });
  const paths = schoolPaths(school.urn);
  const shown = list.ects.length + list.mentors.length + list.others.length;
  const table = { paths, canAct };
  return (
    <div className="people-page">
      <PageHeader
        title="ECTs and Mentors"
        lede={peopleSentence(list, { schoolName: school.name, canAct, search })}
        actions={
          list.isEmpty ? undefined : (
            <>
              <ButtonLink href={paths.schedules} download>
                Export schedules to Excel
              </ButtonLink>
              {canAct && (
                <ButtonLink href={paths.calendars} variant="secondary">
                  Subscribe
                </ButtonLink>
              )}
              <ButtonLink href={paths.schedulePage} variant="secondary">
                Schedule of the school
              </ButtonLink>
              <ButtonLink href={paths.mentors} variant="secondary">
                Mentors and their ECTs
              </ButtonLink>
              <PrintButton />
            </>
          )
        }
      />
      <div className="list-tools">
        <TabLinks
          label="Which people"
          items={views.map((item) => ({
            href: `${paths.people}?${new URLSearchParams({ view: item, ...(search && { q: search }) })}`,
            label: viewLabel[item],
            count: list.counts[item].ects + list.counts[item].mentors,
            current: item === view,
          }))}
        />
        <SearchForm action={paths.people} label="Name or TRN" defaultValue={search} keep={{ view }} />
      </div>
      <div className="stack">
        <SentCard submissions={sent} path={`/schools/${school.urn}`} />
        {shown === 0 && <PeopleEmpty list={list} search={search} paths={paths} canAct={canAct} />}
        {list.ects.length > 0 && (
          <Card id="ects" title={`ECTs (${list.ects.length})`}>
            <PeopleTable
              {...table}
              caption="ECTs, those without a mentor first"
              people={list.ects}
              pairing="Mentor"
            />
          </Card>
        )}
        {list.mentors.length > 0 && (
          <Card id="mentors" title={`Mentors (${list.mentors.length})`}>
            <PeopleTable {...table} caption="Mentors" people={list.mentors} pairing="ECTs" />
          </Card>
        )}
        {list.others.length > 0 && (
          <Card id="others" title={`Trained by another provider (${list.others.length})`}>
            <OthersTable people={list.others} />
          </Card>
        )}
        {!list.isEmpty && (
          <div className="cluster screen-only">
            <a href={paths.done}>Are we done?</a>
            {canAct && <a href={paths.register('ect')}>Register an ECT</a>}
            {canAct && <a href={paths.register('mentor')}>Register a mentor</a>}
            {canAct && shown > 0 && <a href={paths.next('list')}>Someone is missing or wrong on this list</a>}
            <a href={paths.registerWorkbook} download>
              Download this register (Excel)
            </a>
            <a href={paths.registerText} download>
              Download this register (CSV)
            </a>
          </div>
        )}
      </div>
    </div>
  );
}
