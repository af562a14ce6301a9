import { LadderBar } from '@/components/ui/ladder-bar';
import { formInWords } from '@/lib/people/labels';
import type { PersonSummary } from '@/lib/people/types';
import { ladderInWords, stepState, waitingInWords } from './ladder-words';

/** Both ladders in short, and the one who is waited for. */
export function LaddersCell({ person }: { person: PersonSummary }) {
  const { dfe, provider, waitingOn, form } = person;
  const overdue = waitingOn?.kind === 'school';
  return (
    <div className="ladders">
      <LadderBar name="DfE" states={dfe.rungs.map(stepState)} text={`DfE: ${ladderInWords(dfe)}`} />
      {provider && (
        <LadderBar
          name="Provider"
          states={provider.rungs.map(stepState)}
          text={`Provider: ${ladderInWords(provider)}`}
        />
      )}
      {form && <p className="text-ink-soft">{formInWords(form)}</p>}
      {waitingOn && (
        <p className={overdue ? 'waiting-on waiting-on-you' : 'waiting-on'}>{waitingInWords(waitingOn)}</p>
      )}
    </div>
  );
}
