import { Card } from '@/components/ui/card';
import { formatDateLong } from '@/lib/dates/format';
import type { Mentee } from '@/lib/people/own-profile';
import { timesInWords } from '@/lib/schedules/labels';
import { selfPaths } from './paths';

/** A current ECT as their mentor sees them: what is next and how far the module is. */
export function MenteeCard({ mentee }: { mentee: Mentee }) {
  const { personId, name, intake, programmeYear, next, module } = mentee;
  return (
    <Card id={`ect-${personId}`} level={3} title={<a href={selfPaths.ect(personId)}>{name}</a>}>
      <p className="text-ink-soft">
        {[intake, programmeYear === null ? null : `year ${programmeYear}`].filter(Boolean).join(', ')}
      </p>
      <p>
        {next === null ? (
          'No event is planned.'
        ) : (
          <>
            Next: {next.title}, <time dateTime={next.date}>{formatDateLong(next.date)}</time>,{' '}
            {timesInWords(next)}
          </>
        )}
      </p>
      {module && (
        <p>
          Module {module.number}: {module.done} of {module.done + module.left.length} events are past.
        </p>
      )}
    </Card>
  );
}
