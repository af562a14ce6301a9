import { Card } from '@/components/ui/card';
import { StepsTrack } from '@/components/ui/steps-track';
import { formatDateLong } from '@/lib/dates/format';
import type { Ladder } from '@/lib/registrations/ladder-types';
import { rungDate, rungDetail, stepState } from './ladder-words';

/** One ladder in full: what is reached, who is waited for, and how old the facts are. */
export function LadderCard({
  id,
  title,
  ladder,
  level,
}: {
  id: string;
  title: string;
  ladder: Ladder;
  level?: 2 | 3;
}) {
  return (
    <Card id={id} title={title} level={level}>
      <StepsTrack
        label={title}
        steps={ladder.rungs.map((rung) => ({
          key: rung.key,
          label: rung.label,
          state: stepState(rung),
          date: rungDate(rung),
          detail: rungDetail(rung),
        }))}
        asOf={ladder.asOf === null ? 'Nothing has been heard yet.' : `As of ${formatDateLong(ladder.asOf)}.`}
      />
    </Card>
  );
}
