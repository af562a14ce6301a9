import type { ReactNode } from 'react';

export type StepState = 'done' | 'waiting' | 'upcoming' | 'not-needed';

export interface Step {
  key: string;
  label: string;
  state: StepState;
  /** As it is read ("12 July 2025") and as a calendar date for machines. */
  date?: { text: string; iso: string };
  /** Who is waited on, since when, or why a step is not needed. */
  detail?: ReactNode;
}

const spoken: Record<StepState, string> = {
  done: 'Done',
  waiting: 'Now',
  upcoming: 'Not yet',
  'not-needed': 'Not needed',
};

/** A ladder in full. `asOf` says how old the facts are: "Last heard from the DfE on Monday 23 November". */
export function StepsTrack({ label, steps, asOf }: { label: string; steps: Step[]; asOf?: ReactNode }) {
  return (
    <>
      <ol className="steps" aria-label={label}>
        {steps.map((step) => (
          <li
            key={step.key}
            className={step.state}
            aria-current={step.state === 'waiting' ? 'step' : undefined}
          >
            <div>
              <b>
                <span className="sr-only">{spoken[step.state]}: </span>
                {step.label}
              </b>
              {step.detail && <small>{step.detail}</small>}
            </div>
            {step.date && <time dateTime={step.date.iso}>{step.date.text}</time>}
          </li>
        ))}
      </ol>
      {asOf && <p className="as-of">{asOf}</p>}
    </>
  );
}
