import type { Metadata } from 'next';
import { schoolPaths } from '@/components/people/paths';
import { ReadyTable } from '@/components/readiness/ready-table';
import { PrintButton } from '@/components/schedules/print-button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { listReadiness } from '@/lib/readiness/queries';
import { readinessAddressSchema } from '@/lib/readiness/schemas';

export const metadata: Metadata = { title: 'Are we done?' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReadinessPage({ params, searchParams }: Props) {
  const { actor, school } = await requireSchoolReader((await params).urn);
  const { intake } = readinessAddressSchema.parse(await searchParams);
  const everybody = await listReadiness(actor, school.id);
  const intakes = [...new Set(everybody.flatMap((person) => person.intake ?? []))];
  const people = intakes.includes(intake)
    ? everybody.filter((person) => person.intake === intake)
    : everybody;
  const left = people.filter(({ done, needed }) => done < needed).length;
  const path = `/schools/${school.urn}/done`;
  return (
    <>
      <PageHeader
        back={{ href: `/schools/${school.urn}/people`, label: 'ECTs and Mentors' }}
        title="Are we done?"
        lede={
          left === 0
            ? 'Everything that has to be set up is done'
            : `${left} of ${people.length} people have something left. What is yours to do stands in bold.`
        }
        actions={<PrintButton />}
      />
      {intakes.length > 1 && (
        <div className="list-tools">
          <TabLinks
            label="Intake"
            items={[
              { href: path, label: 'Everybody', current: !intakes.includes(intake) },
              ...intakes.map((label) => ({
                href: `${path}?intake=${encodeURIComponent(label)}`,
                label,
                current: label === intake,
              })),
            ]}
          />
        </div>
      )}
      <Card id="people" title="Everybody, those with most left first">
        {people.length === 0 ? (
          <EmptyState title="Nobody is registered yet" />
        ) : (
          <ReadyTable
            caption="What is done and left for each person"
            people={people}
            personPath={schoolPaths(school.urn).doneOf}
          />
        )}
      </Card>
    </>
  );
}
