import type { EnquiryTopic } from '@/lib/enquiries/types';
import type { Status, StatusState } from './status';

export type Audience = 'school' | 'staff' | 'self';

export type Tone = 'info' | 'success' | 'warning' | 'danger' | 'neutral';

/** Until a journey of its own exists, a next step opens an enquiry on its topic with the person filled in. */
export interface NextStep {
  label: string;
  topic: EnquiryTopic | 'answer-registration';
}

export interface Words {
  tone: Tone;
  tag: string;
  sentence: string;
  nextStep: NextStep | null;
}

/** For whom the words are: the person's name as a sentence begins with it. */
export interface About {
  name: string;
  role: 'ect' | 'mentor';
}

/** One wording for every state: a state without words does not compile. */
export type Wording = {
  [State in StatusState]: (status: Extract<Status, { state: State }>, about: About) => Words;
};
