import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { formatClockTime, formatDateLong } from '@/lib/dates/format';
import type { RoleProfile } from '@/lib/people/types';
import { waitingInWords } from './ladder-words';

/** The answer first: the tag, the sentence, whose move it is, and when the person is out of class next. */
export function StandingCard({
  role,
  actionHref,
  canAct,
  doneHref,
}: {
  role: RoleProfile;
  /** Where the next step is taken; null where the reader takes none. */
  actionHref: string | null;
  canAct: boolean;
  /** Everything that has to be set up for the person. */
  doneHref?: string;
}) {
  const { words, waitingOn, nextEvent, state } = role;
  const { tone, tag, sentence, nextStep } = words;
  const mine = waitingOn?.kind === 'school' && canAct;
  return (
    <Card accent={mine ? 'next' : undefined}>
      <div className="standing">
        <div>
          <p>
            <Tag tone={tone}>{tag}</Tag>
          </p>
          <p className="standing-sentence">{sentence}</p>
          {waitingOn && (
            <p className={mine ? 'waiting-on waiting-on-you' : 'waiting-on'}>
              {waitingInWords(waitingOn)}: {waitingOn.forWhat.toLowerCase()}
            </p>
          )}
          {canAct && !waitingOn && !nextStep && state !== 'left' && <p>Nothing for you to do.</p>}
          {nextEvent && (
            <p>
              Next event: <b>{formatDateLong(nextEvent.date)}</b>, {formatClockTime(nextEvent.startTime)} to{' '}
              {formatClockTime(nextEvent.endTime)}, {nextEvent.title}
            </p>
          )}
          {doneHref && state !== 'left' && (
            <p className="screen-only">
              <a href={doneHref}>Are we done? Everything that has to be set up</a>
            </p>
          )}
        </div>
        {nextStep && actionHref !== null && (
          <div>
            <ButtonLink href={actionHref}>{nextStep.label}</ButtonLink>
          </div>
        )}
      </div>
    </Card>
  );
}
