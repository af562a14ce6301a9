import type { RequestRaiser } from '../types';
import { absenceLong, returning } from './absence';
import { changeAppropriateBody, changeEmail, changeName, correctTrn } from './details';
import { extendByAbsence, extendByAppropriateBody, inductionStopped, reduceInduction } from './induction';
import { leaveSchool, transferOut, withdraw } from './leaving';
import { mentorAdd, mentorAssign, mentorReplace, mentorStop } from './mentoring';
import {
  cannotAttend,
  duplicatePerson,
  eligibility,
  listIsWrong,
  neverStarted,
  question,
  schoolContact,
  schoolDetails,
  trainingCompleted,
  transferIn,
} from './others';
import { changeDeliveryPartner, changeGroup, changeLeadProvider, changeProgramme } from './programme';
import type { Circumstance } from './types';
import { workingPattern } from './working-pattern';

/** Every circumstance, in the order in which they are offered: the commonest first. */
export const circumstances: readonly Circumstance[] = [
  cannotAttend,
  changeGroup,
  leaveSchool,
  transferOut,
  transferIn,
  absenceLong,
  returning,
  workingPattern,
  mentorAssign,
  mentorReplace,
  mentorStop,
  mentorAdd,
  changeName,
  changeEmail,
  correctTrn,
  withdraw,
  changeProgramme,
  changeLeadProvider,
  changeDeliveryPartner,
  changeAppropriateBody,
  extendByAbsence,
  extendByAppropriateBody,
  reduceInduction,
  inductionStopped,
  neverStarted,
  duplicatePerson,
  schoolContact,
  schoolDetails,
  trainingCompleted,
  eligibility,
  listIsWrong,
  question,
];

const byCode = new Map(circumstances.map((circumstance) => [circumstance.code as string, circumstance]));

export function findCircumstance(code: string): Circumstance | undefined {
  return byCode.get(code);
}

/** @throws Error for a code that no version of the product knew */
export function circumstanceOf(code: string): Circumstance {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`unknown circumstance ${code}`);
  return found;
}

/** What somebody may report of somebody in a role, or of the school. */
export function reportable(by: RequestRaiser, about: Circumstance['appliesTo'][number]): Circumstance[] {
  return circumstances.filter(
    ({ raisedBy, appliesTo }) => raisedBy.includes(by) && appliesTo.includes(about),
  );
}
