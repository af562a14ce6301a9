import { PageHeader } from '@/components/ui/page-header';
import { academicYearLabel } from '@/lib/dates/iso-date';
import type { PrintedSchedule } from '@/lib/schedules/view-types';
import { listHref } from '@/lib/transport/list-address';
import { PrintButton } from './print-button';
import { PrintSheet } from './print-sheet';
import { PeriodLinks } from './views/period-links';

/** Sheets to print, one page each. What stands around them on the screen is not printed. */
export function PrintPage({
  printed,
  title,
  path,
  back,
  withCover,
}: {
  printed: PrintedSchedule;
  title: string;
  path: string;
  back: { href: string; label: string };
  withCover: boolean;
}) {
  const { year, sheets, school, printedAt } = printed;
  const yearLink = (of: number) => ({ href: listHref(path, { year: of }), label: academicYearLabel(of) });
  return (
    <div className="print-page">
      <div className="screen-only">
        <PageHeader
          back={back}
          title={title}
          lede={`Academic year ${academicYearLabel(year)}, one page of A4 for each person`}
          actions={<PrintButton />}
        />
        <PeriodLinks label="Academic years" previous={yearLink(year - 1)} next={yearLink(year + 1)} />
      </div>
      {sheets.length === 0 && <p>Nobody at the school has a schedule.</p>}
      {sheets.map(({ person, entries }) => (
        <PrintSheet
          key={`${person.personId} ${person.role}`}
          person={person}
          entries={entries}
          school={school}
          year={year}
          printedAt={printedAt}
          withCover={withCover}
        />
      ))}
    </div>
  );
}
