import type { SchoolPaths } from '@/components/people/paths';
import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/dates/format';
import type { Board, BoardMentor, PairOf } from '@/lib/mentorships/board-types';
import { daysInShort, mentorTrainingLabel, mentorTrainingTone } from '@/lib/mentorships/labels';
import { commonDaysOf } from '@/lib/mentorships/words';

/** Everybody who mentors at the school: how many ECTs, how trained, which days, and whom they mentored before. */
export function BoardTable({ board, paths }: { board: Board; paths: SchoolPaths }) {
  const columns: Column<BoardMentor>[] = [
    {
      header: 'Mentor',
      rowHeader: true,
      cell: (mentor) => (
        <>
          <a href={paths.person(mentor.personId)}>{mentor.name}</a>
          {mentor.endsOn !== null && <small>Leaves on {formatDate(mentor.endsOn)}</small>}
          {mentor.mentorsElsewhere && <small>Also mentors elsewhere</small>}
        </>
      ),
    },
    { header: 'ECTs now', cell: (mentor) => <Load mentor={mentor} board={board} paths={paths} /> },
    {
      header: 'Planned',
      cell: (mentor) =>
        mentor.planned.map((pair) => (
          <PairLine
            key={pair.mentorshipId}
            pair={pair}
            paths={paths}
            note={`from ${formatDate(pair.startsOn)}`}
          />
        )),
    },
    {
      header: 'Training',
      cell: ({ training }) => <Tag tone={mentorTrainingTone[training]}>{mentorTrainingLabel[training]}</Tag>,
    },
    {
      header: 'Subject, phase and days',
      folded: true,
      cell: ({ subject, phase, workingDays }) => (
        <>
          {[subject, phase].filter(Boolean).join(', ') || 'Not known'}
          <small>Works: {daysInShort(workingDays)}</small>
        </>
      ),
    },
    {
      header: 'Before',
      folded: true,
      cell: ({ previous }) =>
        previous.length === 0 ? null : [...new Set(previous.map(({ name }) => name))].join(', '),
    },
    {
      header: 'Do',
      headerHidden: true,
      folded: true,
      cell: ({ personId, name, ects, planned }) => (
        <span className="cluster screen-only">
          <a href={paths.mentorOf(personId)}>
            Assign another ECT<span className="sr-only"> to {name}</span>
          </a>
          {ects.length + planned.length > 0 && (
            <a href={paths.ifLeaves(personId)}>
              What if they leave?<span className="sr-only"> ({name})</span>
            </a>
          )}
        </span>
      ),
    },
  ];
  return (
    <Table
      caption="Mentors, those with the fewest ECTs first"
      captionHidden
      columns={columns}
      rows={board.mentors}
      rowKey={({ personId }) => personId}
      rowName={({ name }) => name}
    />
  );
}

function Load({ mentor, board, paths }: { mentor: BoardMentor; board: Board; paths: SchoolPaths }) {
  if (mentor.ects.length === 0) return <span className="none">None</span>;
  return (
    <>
      <b>{mentor.ects.length === 1 ? '1 ECT' : `${mentor.ects.length} ECTs`}</b>
      {mentor.ects.map((pair) => (
        <PairLine
          key={pair.mentorshipId}
          pair={pair}
          paths={paths}
          note={`In common: ${daysInShort(commonDaysOf(board, mentor, pair))}`}
        />
      ))}
    </>
  );
}

function PairLine({ pair, paths, note }: { pair: PairOf; paths: SchoolPaths; note: string }) {
  return (
    <span className="pair">
      {pair.personId === null ? pair.name : <a href={paths.person(pair.personId)}>{pair.name}</a>}{' '}
      <small>{note}</small>
    </span>
  );
}
