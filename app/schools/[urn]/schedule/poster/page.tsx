import type { Metadata } from 'next';
import { schoolPaths } from '@/components/people/paths';
import { PrintButton } from '@/components/schedules/print-button';
import { TermPoster } from '@/components/schedules/term-poster';
import { PeriodLinks } from '@/components/schedules/views/period-links';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { now } from '@/lib/dates/clock';
import { posterAddressSchema } from '@/lib/schedules/address';
import { termWords } from '@/lib/schedules/labels';
import { posterOf } from '@/lib/schedules/poster';
import { getSchoolSchedule } from '@/lib/schedules/queries';
import { parseTerm, termOfDay } from '@/lib/schedules/term';
import { listHref } from '@/lib/transport/list-address';

export const metadata: Metadata = { title: 'Staff-room poster' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PosterPage({ params, searchParams }: Props) {
  const { actor, school } = await requireSchoolReader((await params).urn);
  const { term, size } = posterAddressSchema.parse(await searchParams);
  const overview = await getSchoolSchedule(actor, school.id);
  const key = parseTerm(term ?? '') ?? termOfDay(overview.calendar.terms, overview.today);
  const poster = posterOf(overview, key);
  const path = schoolPaths(school.urn).schedulePage;
  const at = (of: string, on = size) =>
    listHref(`${path}/poster`, { term: of, size: on === 'a4' ? undefined : on });
  return (
    <div className="print-page">
      <div className="screen-only">
        <PageHeader
          back={{ href: path, label: 'Schedule of the school' }}
          title="Staff-room poster"
          lede={`${poster.label}, to print in landscape`}
          actions={<PrintButton />}
        />
        <TabLinks
          label="Paper"
          items={(['a4', 'a3'] as const).map((paper) => ({
            href: at(poster.term, paper),
            label: paper.toUpperCase(),
            current: paper === size,
          }))}
        />
        <PeriodLinks
          label="Terms"
          previous={{ href: at(poster.previous), label: termWords(poster.previous) }}
          next={{ href: at(poster.next), label: termWords(poster.next) }}
        />
      </div>
      <TermPoster
        poster={poster}
        school={school.name}
        size={size}
        version={overview.version}
        printedAt={now()}
      />
    </div>
  );
}
