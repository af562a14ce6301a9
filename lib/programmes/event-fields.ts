import { eventKindLabel, eventModeLabel } from '@/lib/events/labels';
import type { PlannedEventLine } from './staff-types';

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The fields of a planned event's form; of a new one what is usual. */
export function eventFields(event: PlannedEventLine | undefined) {
  return [
    { name: 'title', label: 'Title', value: event?.title ?? '' },
    { name: 'kind', label: 'Kind', value: event?.kind ?? 'training', options: options(eventKindLabel) },
    {
      name: 'mode',
      label: 'How it takes place',
      value: event?.mode ?? 'face_to_face',
      options: options(eventModeLabel),
    },
    {
      name: 'audience',
      label: 'For',
      value: event?.audience ?? 'both',
      options: options({ ect: 'ECTs', mentor: 'Mentors', both: 'ECTs and mentors' }),
    },
    { name: 'week', label: 'Teaching week of the module', value: String(event?.week ?? 1), isNumber: true },
    { name: 'minutes', label: 'Minutes', value: String(event?.minutes ?? 120), isNumber: true },
  ];
}
