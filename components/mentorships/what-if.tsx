import type { SchoolPaths } from '@/components/people/paths';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateField } from '@/components/ui/date-field';
import { SelectField } from '@/components/ui/select-field';
import { Tag } from '@/components/ui/tag';
import { formatDateLong } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import { partsOfDate } from '@/lib/dates/typed';
import type { BoardMentor, Uncovered } from '@/lib/mentorships/board-types';
import { sentenceCase } from '@/lib/mentorships/words';

const shown = 3;

/** "What if this mentor leaves": asked by the address alone, so that it can be shared and printed. */
export function WhatIf({
  mentors,
  leaver,
  lastDay,
  dateProblem,
  uncovered,
  paths,
}: {
  mentors: BoardMentor[];
  leaver: BoardMentor | undefined;
  lastDay: IsoDate;
  dateProblem: string | undefined;
  uncovered: Uncovered[];
  paths: SchoolPaths;
}) {
  return (
    <Card id="if" title="What if this mentor leaves?">
      <form action={`${paths.mentors}#if`} method="get" className="form screen-only">
        <SelectField
          label="Mentor"
          name="leaving"
          empty="Choose a mentor"
          defaultValue={leaver?.personId ?? ''}
          options={mentors.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <DateField
          label="Last day"
          name="last"
          values={leaver === undefined ? {} : partsOfDate(lastDay)}
          hint="Leave it empty for the last day that is known, or today"
          error={dateProblem}
        />
        <Button variant="secondary">Show</Button>
      </form>
      {leaver !== undefined && (
        <div className="stack mt-6">
          <p>
            <b>
              {uncovered.length === 0
                ? `If ${leaver.name} stops on ${formatDateLong(lastDay)}, no ECT is left without a mentor.`
                : `If ${leaver.name} stops on ${formatDateLong(lastDay)}, ${uncovered.length === 1 ? 'one ECT needs' : `${uncovered.length} ECTs need`} another mentor.`}
            </b>
          </p>
          {uncovered.map((entry) => (
            <Answer key={`${entry.ect.personId} ${entry.from}`} entry={entry} paths={paths} />
          ))}
        </div>
      )}
    </Card>
  );
}

function Answer({ entry: { ect, from, candidates }, paths }: { entry: Uncovered; paths: SchoolPaths }) {
  return (
    <Card
      id={`if-${ect.personId}`}
      level={3}
      title={ect.name}
      aside={<Tag tone="danger">{`No mentor from ${formatDateLong(from)}`}</Tag>}
    >
      {candidates.length === 0 ? (
        <p>Nobody else at the school could take {ect.name}. Register another mentor.</p>
      ) : (
        <ol className="ranked">
          {candidates.slice(0, shown).map(({ mentor, reasons }) => (
            <li key={mentor.personId}>
              {ect.mayPair ? (
                <a href={`${paths.mentorOf(ect.personId)}?mentor=${mentor.personId}&from=${from}#choose`}>
                  {mentor.name}
                </a>
              ) : (
                mentor.name
              )}
              <small className="block text-ink-soft">{sentenceCase(reasons.join(', '))}</small>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
