/** Who else has to be told: nobody of them hears of it from here. */
export const partyCodes = [
  'dfe_service',
  'appropriate_body',
  'payroll',
  'canvas',
  'next_school',
  'previous_school',
  'teacher',
  'mentor',
  'governing_body',
] as const;

export type PartyCode = (typeof partyCodes)[number];

export interface Party {
  label: string;
  why: string;
  /** Ready to paste. `{name}`, `{what}`, `{from}` and `{school}` are filled in. */
  wording: string;
}

export const parties: Record<PartyCode, Party> = {
  dfe_service: {
    label: 'The DfE’s service',
    why: 'Only the school can change what is registered there. A request here does not do it.',
    wording: 'Please update the record of {name} at {school}: {what}, from {from}.',
  },
  appropriate_body: {
    label: 'Your appropriate body',
    why: 'It records the induction and decides what counts towards it.',
    wording:
      'We write about {name}, an early career teacher at {school}: {what}, from {from}. Please tell us what you need from us for the induction record.',
  },
  payroll: {
    label: 'Payroll or HR',
    why: 'Contracts, hours and cover are theirs.',
    wording: 'For your records: {name}, {what}, from {from}.',
  },
  canvas: {
    label: 'Canvas',
    why: 'The person signs in there with the e-mail address that the provider holds.',
    wording: 'The details of {name} change from {from}: {what}. Please check the Canvas account.',
  },
  next_school: {
    label: 'The next school',
    why: 'It registers the teacher anew and needs to know where training stands.',
    wording:
      '{name} joins you from {school} on {from}. Their training can go on: please register them with the DfE’s service and name a mentor.',
  },
  previous_school: {
    label: 'The previous school',
    why: 'It reports that the teacher has left and hands over the interim assessment.',
    wording:
      '{name} joins {school} from {from}. Please report that they leave you, and send the interim assessment.',
  },
  teacher: {
    label: 'The person themself',
    why: 'Nobody should learn of their own change from a system.',
    wording: 'We have reported for you: {what}, from {from}.',
  },
  mentor: {
    label: 'The mentors concerned',
    why: 'They plan their meetings and their cover.',
    wording: 'Please note about {name}: {what}, from {from}.',
  },
  governing_body: {
    label: 'The governing body',
    why: 'It is kept informed of the arrangements for induction (statutory guidance 5.3).',
    wording: 'For the next report on induction: {name}, {what}, from {from}.',
  },
};
