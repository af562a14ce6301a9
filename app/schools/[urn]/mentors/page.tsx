import type { Metadata } from 'next';
import { BoardTable } from '@/components/mentorships/board-table';
import { WhatIf } from '@/components/mentorships/what-if';
import { schoolPaths } from '@/components/people/paths';
import { PrintButton } from '@/components/schedules/print-button';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { today } from '@/lib/dates/clock';
import { formatDate } from '@/lib/dates/format';
import { dateOfParts } from '@/lib/dates/typed';
import { lastDayOf, whatIfLeaves } from '@/lib/mentorships/board-rules';
import { getMentorBoard } from '@/lib/mentorships/queries';
import { boardAddressSchema } from '@/lib/mentorships/schemas';
import { boardSentence } from '@/lib/mentorships/words';

export const metadata: Metadata = { title: 'Mentors and their ECTs' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function MentorsPage({ params, searchParams }: Props) {
  const { urn } = await params;
  const { actor, school } = await requireSchoolReader(urn);
  const asked = boardAddressSchema.parse(await searchParams);
  const board = await getMentorBoard(actor, school.id);
  const paths = schoolPaths(school.urn);
  const leaver = board.mentors.find(({ personId }) => personId === asked.leaving);
  const parts = [asked['last-day'], asked['last-month'], asked['last-year']] as const;
  const typed = dateOfParts(...parts);
  const lastDay = typed ?? lastDayOf(leaver, today());
  const without = board.ects.filter(({ needsMentor }) => needsMentor);
  return (
    <div className="people-page board-page">
      <PageHeader
        back={{ href: paths.people, label: 'ECTs and Mentors' }}
        title="Mentors and their ECTs"
        lede={boardSentence(board, school.name)}
        actions={
          <>
            {board.mentors.length > 0 && (
              <ButtonLink href="#if" variant="secondary">
                What if a mentor leaves?
              </ButtonLink>
            )}
            <PrintButton />
          </>
        }
      />
      <div className="stack">
        {without.length > 0 && (
          <Card id="without" title={`Without a mentor (${without.length})`} accent="next">
            <ul className="plain-list">
              {without.map((ect) => (
                <li key={ect.personId}>
                  <a href={ect.mayPair ? paths.mentorOf(ect.personId) : paths.person(ect.personId)}>
                    {ect.name}
                  </a>
                  {ect.startsOn > today() && (
                    <span className="text-ink-soft">, joins on {formatDate(ect.startsOn)}</span>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        )}
        {board.mentors.length === 0 ? (
          <EmptyState title="No mentor is registered">
            <p>Mentors stand here with their ECTs as soon as one is registered with {school.name}.</p>
          </EmptyState>
        ) : (
          <>
            <Card id="mentors" title={`Mentors (${board.mentors.length})`}>
              <BoardTable board={board} paths={paths} />
            </Card>
            <WhatIf
              mentors={board.mentors}
              leaver={leaver}
              lastDay={lastDay}
              dateProblem={
                parts.join('') !== '' && typed === null
                  ? 'Last day must be a real date, like 4 9 2027'
                  : undefined
              }
              uncovered={leaver === undefined ? [] : whatIfLeaves(board, leaver.personId, lastDay)}
              paths={paths}
            />
          </>
        )}
      </div>
    </div>
  );
}
