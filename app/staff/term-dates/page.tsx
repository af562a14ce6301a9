import type { Metadata } from 'next';
import { Columns } from '@/components/layout/columns';
import { TermDatesForm } from '@/components/terms/term-dates-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { SelectField } from '@/components/ui/select-field';
import { requireStaff } from '@/lib/auth/require-actor';
import { today } from '@/lib/dates/clock';
import { formatDateLong } from '@/lib/dates/format';
import { academicYearLabel, academicYearStart } from '@/lib/dates/iso-date';
import { getTermDates } from '@/lib/terms/queries';
import { termDatesAddressSchema } from '@/lib/terms/schemas';
import { saveTermDatesAction } from './actions';

export const metadata: Metadata = { title: 'Term dates' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function TermDatesPage({ searchParams }: Props) {
  const asked = termDatesAddressSchema.parse(await searchParams);
  const { actor } = await requireStaff();
  const present = academicYearStart(today());
  const year = asked.year ?? present;
  const { authorities, laCode, stored, suggested, bankHolidays, seen } = await getTermDates(actor, {
    laCode: asked.la ?? null,
    academicYear: year,
  });
  const years = [...new Set([present - 2, present - 1, present, present + 1, present + 2, year])].sort();
  const takesLast = asked.from === 'last' && suggested.length > 0;
  if (laCode === null) {
    return (
      <>
        <PageHeader title="Term dates" />
        <EmptyState title="No local authority yet">
          <p>Local authorities come with the register of schools.</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Term dates"
        lede="Half-term by half-term for each local authority. Events are put on school days; those that are placed stay where they are."
        back={{ href: '/staff/groups', label: 'Groups' }}
      />
      {asked.done === 'saved' && <Banner tone="success" title="The term dates are saved" announce />}
      <form method="get" action="/staff/term-dates" className="form">
        <Columns kind="halves">
          <SelectField
            name="la"
            label="Local authority"
            defaultValue={String(laCode)}
            options={authorities.map(({ code, name }) => ({ value: String(code), label: name }))}
          />
          <SelectField
            name="year"
            label="Academic year"
            defaultValue={String(year)}
            options={years.map((value) => ({ value: String(value), label: academicYearLabel(value) }))}
          />
        </Columns>
        <Button variant="secondary">Show</Button>
      </form>
      <div className="stack mt-6">
        <Columns kind="two-thirds">
          <Card title={`Half-terms of ${academicYearLabel(year)}`} id="half-terms">
            {stored.length === 0 && !takesLast && (
              <p>
                Nothing is stored for this year.{' '}
                {suggested.length > 0 &&
                  'Until then, those of an earlier year are taken, moved on by whole weeks.'}
              </p>
            )}
            {takesLast ? (
              <p>These are those of the year before, moved by 52 weeks. Check them, then save.</p>
            ) : (
              suggested.length > 0 && (
                <p>
                  <a href={`/staff/term-dates?la=${laCode}&year=${year}&from=last`}>
                    Take those of the year before, moved by 52 weeks
                  </a>
                </p>
              )
            )}
            <TermDatesForm
              key={`${laCode} ${year} ${asked.from}`}
              action={saveTermDatesAction}
              hidden={{ laCode: String(laCode), academicYear: String(year), seen }}
              terms={takesLast ? suggested : stored}
            />
          </Card>
          <Card title="Bank holidays" id="bank-holidays">
            <ul className="plain-list">
              {bankHolidays.map(({ date, name }) => (
                <li key={date}>
                  {name}
                  <small className="block text-ink-soft">{formatDateLong(date)}</small>
                </li>
              ))}
            </ul>
          </Card>
        </Columns>
      </div>
    </>
  );
}
