import type { StepState } from './steps-track';

const pitch = 24;
const length = 14;

function line(states: StepState[], wanted: StepState[]): string {
  return states
    .map((state, index) => (wanted.includes(state) ? `M${index * pitch + 6} 6h${length}` : ''))
    .join('');
}

/** A ladder in short: a picture whose meaning is in `text`, which says the step reached and who is waited on. */
export function LadderBar({ states, text, name }: { states: StepState[]; text: string; name?: string }) {
  const shown = states.filter((state) => state !== 'not-needed');
  const done = shown.filter((state) => state === 'done').length;
  const width = shown.length * pitch + 4;
  const waiting = line(shown, ['waiting']);
  const upcoming = line(shown, ['upcoming']);
  return (
    <div>
      <svg
        className="ladder"
        viewBox={`0 0 ${width} 12`}
        width={width}
        height="12"
        role="img"
        aria-label={`${name ? `${name}: ` : ''}${done} of ${shown.length} steps done`}
      >
        <path className="done" d={line(shown, ['done'])} />
        {upcoming && <path className="upcoming-edge" d={upcoming} />}
        {upcoming && <path className="upcoming" d={upcoming} />}
        {waiting && <path className="waiting-edge" d={waiting} />}
        {waiting && <path className="waiting" d={waiting} />}
      </svg>
      <span className="ladder-text">{text}</span>
    </div>
  );
}
