import 'server-only';
import { z } from 'zod';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { saveStep } from './commands/save-step';
import { StaleAnswers } from './errors';
import { nextStep } from './rules';
import { envelopeFields, envelopeSchema, typedSchema } from './schemas';
import type { JourneyActor, JourneyDefinition, StepSchemas, Typed } from './types';

interface StepActionOptions<Schemas extends StepSchemas> {
  definition: JourneyDefinition<Schemas>;
  /**
   * Resolves the actor anew from the hidden fields of the form (all but those of the journey itself), and says under
   * which address these journeys stand: '/schools/900401/register/ect'.
   */
  enter: (hidden: Typed) => Promise<{ actor: JourneyActor; path: string }>;
  /** What there is to find out once a step is answered; kept with the answer, whatever the form itself said of it. */
  find?: {
    [Path in keyof Schemas]?: (
      actor: JourneyActor,
      answer: z.output<Schemas[Path]>,
      journeyId: string,
    ) => Promise<Typed>;
  };
}

/**
 * The server action of a step's form. Hidden fields: `journeyId`, `version`, `step`, `change`, and those of `enter`,
 * listed in `address`. Keeps the answer and goes on; messages come back beside their fields.
 */
export function stepAction<Schemas extends StepSchemas>({
  definition,
  enter,
  find = {},
}: StepActionOptions<Schemas>) {
  return async (previous: FormState, formData: FormData): Promise<FormState> => {
    const step = String(formData.get('step') ?? '');
    const schema = definition.schemas[step];
    let current: number | null = null;
    const save = formAction({
      schema: sent(schema ?? z.never('This page is not there any more. Go back to the start.')),
      run: async ({ envelope, typed, answer }) => {
        const { actor, path } = await enter(typed);
        const found = await find[step]?.(actor, answer as never, envelope.journeyId);
        try {
          const journey = await saveStep(actor, {
            kind: definition.kind,
            id: envelope.journeyId,
            version: envelope.version,
            step,
            typed: { ...typed, ...found },
          });
          if (journey.result !== null) return journey.result;
          const to = nextStep(definition, journey.answers, step, { isChange: envelope.change === '1' });
          return `${path}/${journey.id}/${to}`;
        } catch (error) {
          if (error instanceof StaleAnswers) current = error.currentVersion;
          throw error;
        }
      },
    });
    const state = await save(previous, formData);
    // Pressing "Continue" again keeps what is typed here, since it has now been said that there is something newer.
    return current === null ? state : { ...state, values: { ...state.values, version: String(current) } };
  };
}

/** What was typed, beside what it means. */
function sent(schema: z.ZodType) {
  return typedSchema.transform((fields, context) => {
    const envelope = envelopeSchema.safeParse(fields);
    const answer = schema.safeParse(fields);
    for (const result of [envelope, answer])
      for (const issue of result.error?.issues ?? [])
        context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
    if (!envelope.success || !answer.success) return z.NEVER;
    const own = Object.entries(fields).filter(
      ([name]) => name !== 'step' && !envelopeFields.some((taken) => taken === name),
    );
    return { envelope: envelope.data, typed: Object.fromEntries(own), answer: answer.data };
  });
}
