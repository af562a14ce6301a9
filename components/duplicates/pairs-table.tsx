import { type Column, Table } from '@/components/ui/table';
import type { PairSide, SuspectedPair } from '@/lib/duplicates/types';
import { duplicatesPath } from './paths';

const columns: Column<SuspectedPair>[] = [
  {
    header: 'Pair',
    rowHeader: true,
    cell: ({ kind, oneId, otherId, one, other }) => (
      <a
        href={
          kind === 'people'
            ? `${duplicatesPath}/${oneId}/${otherId}`
            : `/staff/applications/${oneId}#duplicates`
        }
      >
        <bdi>{one.name}</bdi> and <bdi>{other.name}</bdi>
      </a>
    ),
  },
  {
    header: 'Why',
    cell: ({ reasons }) => (
      <ul className="plain-list">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    ),
  },
  {
    header: 'One',
    cell: ({ kind, oneId, one }) => <Side side={one} from={kind === 'people' ? null : oneId} />,
  },
  { header: 'Other', cell: ({ other }) => <Side side={other} from={null} /> },
];

/** `from`: the number of what a school sent. */
function Side({ side, from }: { side: PairSide; from: string | null }) {
  return (
    <>
      {from !== null && <span className="block">Application {from}</span>}
      <span className="block">{side.trn === null ? 'TRN not known' : `TRN ${side.trn}`}</span>
      {side.email !== null && <span className="block break-all">{side.email}</span>}
      {side.places.map((place) => (
        <small key={place} className="block text-ink-soft">
          {place}
        </small>
      ))}
    </>
  );
}

export function PairsTable({ caption, pairs }: { caption: string; pairs: SuspectedPair[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={pairs}
      rowKey={({ oneId, otherId }) => `${oneId} ${otherId}`}
    />
  );
}
