import { enquiryOpening, enquiryTopicLabel } from '@/lib/enquiries/labels';
import { topicAddressSchema } from '@/lib/enquiries/schemas';
import type { Typed } from '@/lib/journeys/types';

/** What the page that led here knows of a question: its subject, and the lines that need an answer. */
export function prefilled(
  code: string,
  asked: Record<string, string | string[] | undefined>,
  name: string | null,
): Typed | undefined {
  if (code !== 'question' || asked.topic === undefined) return undefined;
  const { topic } = topicAddressSchema.parse(asked);
  return { subject: enquiryTopicLabel[topic], what: enquiryOpening[topic](name) };
}
