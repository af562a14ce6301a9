import { StepsTrack } from '@/components/ui/steps-track';
import { formatAge, formatDate } from '@/lib/dates/format';
import type { ReadyStep } from '@/lib/readiness/types';

const trackState = { done: 'done', open: 'waiting', 'not-needed': 'not-needed' } as const;

/** Every step of one person, with who acts and since when. */
export function ReadySteps({ label, steps }: { label: string; steps: ReadyStep[] }) {
  return (
    <StepsTrack
      label={label}
      steps={steps.map((step) => ({
        key: step.key,
        label: step.label,
        state: step.state === 'open' && step.since === null ? 'upcoming' : trackState[step.state],
        date: step.on === null ? undefined : { text: formatDate(step.on), iso: step.on },
        detail: stepDetail(step),
      }))}
    />
  );
}

/** 'Waiting for STEP for 12 days. Not heard yet.' */
export function stepDetail({ state, owner, ageInDays, detail }: ReadyStep): string | undefined {
  if (state === 'not-needed') return 'Not needed';
  const waiting =
    state === 'open'
      ? `${owner === 'you' ? 'For you to do' : `Waiting for ${owner}`}${ageInDays === null || ageInDays < 1 ? '' : `, ${formatAge(ageInDays)}`}`
      : null;
  return [waiting, detail].filter(Boolean).join('. ') || undefined;
}
