import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import type { RoleProfile } from '@/lib/people/types';
import { waitingInWords } from './ladder-words';
import { selfPaths } from './paths';

/** Where one stands oneself, with whom, and whose move it is. */
export function OwnStanding({ role }: { role: RoleProfile }) {
  const { words, waitingOn, pairs } = role;
  const mine = waitingOn?.kind === 'teacher';
  return (
    <Card id="standing" title="Where you are">
      <div className="standing-lines">
        <p>
          <Tag tone={words.tone}>{words.tag}</Tag>
        </p>
        <p>{words.sentence}</p>
        {role.role === 'ect' && pairs.length > 0 && (
          <p>
            Your mentor is <b>{pairs.map((pair) => pair.name).join(' and ')}</b>.
          </p>
        )}
        {waitingOn && (
          <p className={mine ? 'waiting-on waiting-on-you' : 'waiting-on'}>
            {waitingInWords(waitingOn)}: {waitingOn.forWhat.toLowerCase()}
          </p>
        )}
        {words.nextStep && <a href={selfPaths.next(words.nextStep.topic)}>{words.nextStep.label}</a>}
      </div>
    </Card>
  );
}
