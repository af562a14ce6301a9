import type { StepState } from './steps-track';

// Long ladders have shorter steps, so that two of them under each other are about as wide.
const widest = 148;
const longestStep = 24;
const gap = 10;

function line(states: StepState[], wanted: StepState, pitch: number): string {
  return states
    .map((state, index) => (state === wanted ? `M${index * pitch + 6} 6h${pitch - gap}` : ''))
    .join('');
}

/** A ladder in short: a picture whose meaning is in `text`, which says the step reached and who is waited on. */
export function LadderBar({ states, text, name }: { states: StepState[]; text: string; name?: string }) {
  const shown = states.filter((state) => state !== 'not-needed');
  const done = shown.filter((state) => state === 'done').length;
  const pitch = Math.min(longestStep, Math.floor(widest / Math.max(1, shown.length)));
  const width = shown.length * pitch + 4;
  const waiting = line(shown, 'waiting', pitch);
  const upcoming = line(shown, 'upcoming', pitch);
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
        <path className="done" d={line(shown, 'done', pitch)} />
        {upcoming && <path className="upcoming-edge" d={upcoming} />}
        {upcoming && <path className="upcoming" d={upcoming} />}
        {waiting && <path className="waiting-edge" d={waiting} />}
        {waiting && <path className="waiting" d={waiting} />}
      </svg>
      <span className="ladder-text">{text}</span>
    </div>
  );
}
