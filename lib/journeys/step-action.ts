import 'server-only';
import { z } from 'zod';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { saveStep } from './commands/save-step';
import { StaleAnswers } from './errors';
import { getJourney } from './queries';
import { nextStep } from './rules';
import { envelopeFields, envelopeSchema, typedSchema } from './schemas';
import type { JourneyActor, JourneyDefinition, JourneyRecord, StepSchemas, Typed } from './types';

/** What there is to find out once a step is answered. Made by `findOut`. */
interface Finding<Actor extends JourneyActor> {
  form: z.ZodType;
  look: (actor: Actor, answer: unknown, journey: JourneyRecord) => Promise<Typed>;
}

/**
 * For a step about whose answer something is found out when it is sent: who it is, whether it may be. `form` is what
 * the form sends; what `look` returns is kept beside it, whatever the form itself said of it. `look` may refuse with
 * RuleBroken.
 */
export function findOut<Actor extends JourneyActor, Schema extends z.ZodType>(
  form: Schema,
  look: (actor: Actor, answer: z.output<Schema>, journey: JourneyRecord) => Promise<Typed>,
): Finding<Actor> {
  return { form, look: (actor, answer, journey) => look(actor, answer as z.output<Schema>, journey) };
}

interface StepActionOptions<Schemas extends StepSchemas, Actor extends JourneyActor> {
  definition: JourneyDefinition<Schemas>;
  /**
   * Resolves the actor anew from the hidden fields of the form (such as `urn`), and says under which address these
   * journeys stand: '/schools/900401/register/ect'.
   */
  enter: (hidden: Typed) => Promise<{ actor: Actor; path: string }>;
  found?: { [Path in keyof Schemas]?: Finding<Actor> };
}

/**
 * The server action of every step's form. Hidden fields: `journeyId`, `version`, `step`, `change` ('1' or nothing),
 * and those of `enter`. Keeps the answer and goes on; messages come back beside their fields.
 */
export function stepAction<Schemas extends StepSchemas, Actor extends JourneyActor>({
  definition,
  enter,
  found = {},
}: StepActionOptions<Schemas, Actor>) {
  return async (previous: FormState, formData: FormData): Promise<FormState> => {
    const step = String(formData.get('step') ?? '');
    const finding = found[step];
    const schema = finding?.form ?? definition.schemas[step];
    let current: number | null = null;
    const save = formAction({
      schema: sent(schema ?? z.never('This page is not there any more. Go back to the start.')),
      run: async ({ envelope, typed, answer }) => {
        const { actor, path } = await enter(typed);
        const before = await getJourney(actor, definition.kind, envelope.journeyId);
        const kept = { ...typed, ...(await finding?.look(actor, answer, before)) };
        try {
          const journey = await saveStep(actor, {
            kind: definition.kind,
            id: before.id,
            version: envelope.version,
            step,
            typed: kept,
          });
          if (journey.result !== null) return journey.result;
          const to = nextStep(definition, journey.answers, step, { isChange: envelope.change === '1' });
          return `${path}/${journey.id}/${to}${changing(envelope.change === '1' && to !== 'check')}`;
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

const changing = (isChange: boolean) => (isChange ? '?change=1' : '');

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
