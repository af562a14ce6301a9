import type { Status } from './status';
import { schoolWording } from './wording-school';
import { selfWording } from './wording-self';
import { staffWording } from './wording-staff';
import type { About, Audience, Wording, Words } from './words';

/** One derived state, worded for each audience. */
export const wording: Record<Audience, Wording> = {
  school: schoolWording,
  staff: staffWording,
  self: selfWording,
};

/** The one tag, one sentence and one next step of a person. */
export function statusWords(audience: Audience, status: Status, about: About): Words {
  // Each entry takes exactly the status whose state names it; the compiler cannot follow that through a lookup.
  const write = wording[audience][status.state] as (status: Status, about: About) => Words;
  const words = write(status, about);
  return audience === 'staff' ? { ...words, nextStep: null } : words;
}
