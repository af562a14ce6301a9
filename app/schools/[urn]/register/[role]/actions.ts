'use server';

import { z } from 'zod';
import { requireSchool } from '@/lib/auth/require-actor';
import { RuleBroken } from '@/lib/errors';
import { formAction } from '@/lib/forms/form-action';
import { startJourney } from '@/lib/journeys/commands/start-journey';
import { findOut, stepAction } from '@/lib/journeys/step-action';
import type { JourneyRecord, Typed } from '@/lib/journeys/types';
import { sendSubmission } from '@/lib/submissions/commands/send-submission';
import { findTeacher, requireFreeEmail } from '@/lib/submissions/find-teacher';
import { registerEct, registerMentor } from '@/lib/submissions/journeys';
import { sendSchema } from '@/lib/submissions/schemas';
import { steps, typedTeacherSchema } from '@/lib/submissions/steps';
import type { SubmittedRole } from '@/lib/submissions/types';

const startSchema = z.object({
  urn: z.string().max(10),
  ect: z.union([z.literal(''), z.uuid()]).default(''),
});

const startAction = (role: SubmittedRole) =>
  formAction({
    schema: startSchema,
    run: async ({ urn, ect }) => {
      const { actor, school } = await requireSchool(urn);
      const { kind, first } = role === 'ect' ? registerEct : registerMentor;
      const id = await startJourney(actor, kind, { subjectId: ect === '' ? null : ect });
      return `/schools/${school.urn}/register/${role}/${id}/${first}`;
    },
  });

export const startEctAction = startAction('ect');
export const startMentorAction = startAction('mentor');

const enter = (role: SubmittedRole) => async (hidden: Typed) => {
  const { actor, school } = await requireSchool(String(hidden.urn ?? ''));
  return { actor, path: `/schools/${school.urn}/register/${role}` };
};

type SchoolActor = Awaited<ReturnType<typeof requireSchool>>['actor'];

const findOutWho = (role: SubmittedRole) =>
  findOut(typedTeacherSchema, async (actor: SchoolActor, { trn, name }, journey: JourneyRecord) => ({
    ...(await findTeacher(actor, { role, trn, name, ectPersonId: journey.subjectId })),
  }));

const refuseTakenEmail = findOut(
  steps.email,
  async (actor: SchoolActor, { email }, journey: JourneyRecord) => {
    const teacher = steps.teacher.safeParse(journey.answers.teacher);
    if (!teacher.success) throw new RuleBroken('unanswered', 'Say first who it is');
    await requireFreeEmail(actor, email, teacher.data.trn);
    return {};
  },
);

export const ectStepAction = stepAction({
  definition: registerEct,
  enter: enter('ect'),
  found: { teacher: findOutWho('ect'), email: refuseTakenEmail },
});

export const mentorStepAction = stepAction({
  definition: registerMentor,
  enter: enter('mentor'),
  found: { teacher: findOutWho('mentor'), email: refuseTakenEmail },
});

const sendAction = (role: SubmittedRole) =>
  formAction({
    schema: sendSchema,
    run: async ({ urn, journeyId, version }) => {
      const { actor } = await requireSchool(urn);
      return sendSubmission(actor, { role, journeyId, version });
    },
  });

export const sendEctAction = sendAction('ect');
export const sendMentorAction = sendAction('mentor');
