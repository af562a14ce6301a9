import { describe, expect, it } from 'vitest';
import { enquiryOpening } from '@/lib/enquiries/labels';
import { enquiryTopics } from '@/lib/enquiries/types';
import { isUnanswered } from '@/lib/requests/rules';

describe('a message to the support team', () => {
  it.each(enquiryTopics.filter((topic) => !['help', 'access'].includes(topic)))(
    'is not answerable as the form about %s starts it',
    (topic) => {
      expect(isUnanswered(enquiryOpening[topic]('Robin Ashgrove'))).toBe(true);
      expect(isUnanswered(enquiryOpening[topic](null))).toBe(true);
    },
  );

  it('is answerable as soon as one line is completed, or something is written below', () => {
    const opening = enquiryOpening['assign-mentor']('Robin Ashgrove');

    expect(isUnanswered(opening.replace('From which day:', 'From which day: Monday'))).toBe(false);
    expect(isUnanswered(`${opening}We will tell you on Friday.`)).toBe(false);
    expect(isUnanswered('When is the next event of our ECT?')).toBe(false);
  });
});
