import { type Step, StepsTrack } from '@/components/ui/steps-track';
import { formatDate } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import { requestStateLabel } from '@/lib/requests/labels';
import type { RequestPage } from '@/lib/requests/request-queries';
import type { RequestState } from '@/lib/requests/types';

const way = ['received', 'checking', 'agreed', 'done'] as const satisfies readonly RequestState[];

/** How far a request has come, with what it waits for. */
export function RequestTrack({ request }: { request: RequestPage }) {
  return <StepsTrack label={`State of ${request.what.toLowerCase()}`} steps={stepsOf(request)} />;
}

function stepsOf({ state, dates, since, next, organisation }: RequestPage): Step[] {
  const received = done('received', dates.reportedOn);
  if (state === 'declined' || state === 'cancelled') return [received, done(state, since)];
  if (state === 'undone')
    return [received, done('agreed', dates.decidedOn), done('done', dates.doneOn), done('undone', since)];
  const at = state === 'needs_information' ? 'checking' : state;
  return way.flatMap((step): Step[] => {
    const position = way.indexOf(step) - way.indexOf(at);
    const date = { received: dates.reportedOn, checking: null, agreed: dates.decidedOn, done: dates.doneOn }[
      step
    ];
    if (step === at && step !== 'done')
      return [
        { ...done(step, date), state: step === 'received' ? 'done' : 'waiting', ...detailOf(step) },
        ...(step === 'received'
          ? [
              {
                key: 'waiting',
                label: requestStateLabel.checking,
                state: 'waiting' as const,
                detail: `Waiting for ${organisation}`,
              },
            ]
          : []),
        ...(state === 'needs_information'
          ? [
              {
                key: 'asked',
                label: requestStateLabel.needs_information,
                state: 'waiting' as const,
                detail: next,
              },
            ]
          : []),
      ];
    // Whoever has not begun is shown as the next step already.
    if (step === 'checking' && at === 'received') return [];
    return [
      position <= 0 ? done(step, date) : { key: step, label: requestStateLabel[step], state: 'upcoming' },
    ];
  });

  function detailOf(step: RequestState) {
    if (state === 'needs_information' && step === 'checking') return { state: 'done' as const };
    if (step === 'agreed')
      return {
        detail:
          dates.carryOutOn === null
            ? 'It is being carried out'
            : `It happens on ${formatDate(dates.carryOutOn)}`,
      };
    return step === 'checking' ? { detail: `With ${next}` } : {};
  }
}

function done(state: RequestState, date: IsoDate | null): Step {
  return {
    key: state,
    label: requestStateLabel[state],
    state: 'done',
    ...(date === null ? {} : { date: { text: formatDate(date), iso: date } }),
  };
}
