import { enquiryTopicLabel } from './labels';
import type { EnquiryTopic } from './types';

/** What a school is offered, in the order in which schools ask. */
export const schoolTopics: readonly EnquiryTopic[] = [
  'assign-mentor',
  'register',
  'list',
  'details',
  'change',
  'leaving',
  'training-paused',
  'training-withdrawn',
  'schedule',
  'school-details',
  'school-access',
  'help',
];

/** What an ECT or mentor is offered about their own training. */
export const selfTopics: readonly EnquiryTopic[] = ['schedule', 'details', 'change', 'help'];

export function topicOptions(topics: readonly EnquiryTopic[]): { value: string; label: string }[] {
  return topics.map((value) => ({ value, label: enquiryTopicLabel[value] }));
}
