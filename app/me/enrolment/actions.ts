'use server';

import { z } from 'zod';
import { requireSelf } from '@/lib/auth/require-actor';
import { returnForm } from '@/lib/enrolment/commands/return-form';
import { enrolmentJourney } from '@/lib/enrolment/steps';
import { formAction } from '@/lib/forms/form-action';
import { startJourney } from '@/lib/journeys/commands/start-journey';
import { stepAction } from '@/lib/journeys/step-action';

const path = '/me/enrolment';

export const startEnrolmentAction = formAction({
  schema: z.object({ formId: z.uuid() }),
  run: async ({ formId }) => {
    const { actor } = await requireSelf();
    const id = await startJourney(actor, enrolmentJourney.kind, { subjectId: formId });
    return `${path}/${id}/${enrolmentJourney.first}`;
  },
});

export const enrolmentStepAction = stepAction({
  definition: enrolmentJourney,
  enter: async () => ({ actor: (await requireSelf()).actor, path }),
});

export const returnFormAction = formAction({
  schema: z.object({ journeyId: z.uuid(), version: z.coerce.number().int().positive() }),
  run: async (input) => {
    const { actor } = await requireSelf();
    return returnForm(actor, input);
  },
});
