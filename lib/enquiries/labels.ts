import type { EnquiryTopic } from './types';

export const enquiryTopicLabel: Record<EnquiryTopic, string> = {
  access: 'I need access for my school',
  help: 'Something else',
  'assign-mentor': 'A mentor needs to be assigned',
  'training-withdrawn': 'Training has been withdrawn',
  'training-paused': 'Training is paused',
  leaving: 'Somebody is leaving',
  list: 'Somebody is missing or wrong on our list',
  register: 'Somebody needs to be registered',
  details: 'Details of a person are wrong',
  schedule: 'A question about a schedule',
  'school-details': 'Details of our school are wrong',
  'school-access': 'Somebody needs access or should lose it',
  change: 'Something has changed for a person',
};

/** Where the form starts: what the support team needs in order to answer at once. `name` is the person's. */
export const enquiryOpening: Record<EnquiryTopic, (name: string | null) => string> = {
  access: () => '',
  help: () => '',
  'assign-mentor': (name) =>
    `${name ?? 'An ECT'} needs a mentor.\n\nMentor’s name:\nMentor’s teacher reference number (TRN):\nFrom which day:\n`,
  'training-withdrawn': (name) =>
    `${name ?? 'An ECT'} is shown as withdrawn from training.\n\nIs this right, and what happens next:\n`,
  'training-paused': (name) => `${name ?? 'An ECT'}’s training is paused.\n\nExpected return:\n`,
  leaving: (name) =>
    `${name ?? 'A colleague'} is leaving, or has left.\n\nLast day at the school:\nGoing to (if known):\n`,
  list: () => 'Who is missing or wrong:\nWhat should it say:\n',
  register: () => 'Name:\nECT or mentor:\nTeacher reference number (TRN):\nStart date:\nE-mail address:\n',
  details: (name) => `About ${name ?? 'a person'}.\n\nWhat is wrong:\nWhat should it say:\n`,
  schedule: (name) => `About the schedule of ${name ?? 'our school'}.\n\nMy question:\n`,
  'school-details': () => 'What is wrong:\nWhat should it say:\n',
  'school-access': () => 'Who, and their work e-mail address:\nRole at the school:\nGive access or end it:\n',
  change: (name) => `About ${name ?? 'a person'}.\n\nWhat has changed, and from which day:\n`,
};

export function topicLabel(topic: string): string {
  return topic in enquiryTopicLabel ? enquiryTopicLabel[topic as EnquiryTopic] : topic;
}
