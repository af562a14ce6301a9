import { Card } from '@/components/ui/card';
import { formatDate } from '@/lib/dates/format';
import { halfTermLabel } from '@/lib/events/labels';
import { schoolDayDates, schoolDayInWords } from '@/lib/school-days/labels';
import type { SchoolDay } from '@/lib/school-days/types';
import type { Term } from '@/lib/terms/types';

/** By which days training is planned: the authority's half-terms and what the school has entered itself. */
export function ComingDays({
  terms,
  days,
  localAuthority,
  urn,
  canAct,
}: {
  terms: Term[];
  /** Today's and later. */
  days: SchoolDay[];
  localAuthority: string | null;
  urn: number;
  canAct: boolean;
}) {
  return (
    <Card
      id="days"
      title="Term dates and INSET days"
      aside={<a href={`/schools/${urn}/days`}>{canAct ? 'Enter or remove days' : 'See the days entered'}</a>}
    >
      <div className="columns columns-halves">
        <div>
          <h3>Half-terms{localAuthority === null ? '' : ` of ${localAuthority}`}</h3>
          {terms.length === 0 ? (
            <p className="mt-2">No term dates have been entered.</p>
          ) : (
            <ul className="day-list">
              {terms.map((term) => (
                <li key={`${term.academicYear} ${term.halfTerm}`}>
                  <strong>{halfTermLabel[term.halfTerm]}</strong>
                  <span>
                    {formatDate(term.startsOn)} to {formatDate(term.endsOn)}
                    {term.isAssumed && ', assumed from an earlier year'}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
        <div>
          <h3>Days the school has entered</h3>
          {days.length === 0 ? (
            <p className="mt-2">
              None to come. Whoever plans the training avoids INSET days, busy days and closures that are
              entered.
            </p>
          ) : (
            <ul className="day-list">
              {days.slice(0, 5).map((day) => (
                <li key={day.id}>
                  <strong>{schoolDayDates(day)}</strong>
                  <span>{schoolDayInWords(day)}</span>
                </li>
              ))}
            </ul>
          )}
          {days.length > 5 && (
            <p className="mt-2">
              <a href={`/schools/${urn}/days`}>And {days.length - 5} more</a>
            </p>
          )}
        </div>
      </div>
    </Card>
  );
}
