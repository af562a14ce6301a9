import 'server-only';
import { z } from 'zod';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { StaleAnswers } from '@/lib/journeys/errors';
import { typedSchema } from '@/lib/journeys/schemas';
import type { Typed } from '@/lib/journeys/types';
import { findCircumstance } from '../circumstances/catalogue';
import { saveReportStep } from '../commands/save-report-step';
import { startReport } from '../commands/start-report';
import { submitReport } from '../commands/submit-report';
import { type About, reportJourney, reportSteps } from './definition';
import type { Reporter } from './target';

/** Where the form stands: whose actor it is, about whom, and the address of both reports and requests. */
export interface Entered {
  actor: Reporter;
  personId: string | null;
  /** '/schools/900401/people/…/report' */
  reports: string;
  /** '/schools/900401/requests' */
  requests: string;
}

const addressSchema = z.object({
  circumstance: z.string().max(40),
  urn: z.string().max(10).default(''),
  personId: z.union([z.literal(''), z.uuid()]).default(''),
});

export type ReportFormAddress = z.output<typeof addressSchema>;

export type Enter = (address: ReportFormAddress) => Promise<Entered>;

const envelopeSchema = z.object({
  journeyId: z.uuid(),
  version: z.coerce.number().int().positive(),
  step: z.enum(reportSteps),
  change: z.string().max(1).default(''),
});

const hiddenNames = new Set([
  'circumstance',
  'urn',
  'personId',
  'journeyId',
  'version',
  'step',
  'change',
  'about',
  'role',
]);

/** For the words and questions alone: the record itself is asked again by the command. */
const aboutIn = ({ about, role }: Typed): About => ({
  name: String(about ?? ''),
  role: role === 'ect' || role === 'mentor' ? role : null,
});

const ownFields = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !hiddenNames.has(name)));

/** The form on the first page of a report. */
export function startReportAction(enter: Enter) {
  return async (previous: FormState, formData: FormData): Promise<FormState> => {
    const address = addressSchema.parse(Object.fromEntries(formData));
    const circumstance = findCircumstance(address.circumstance);
    return formAction({
      schema: typedSchema.transform((typed, context) => {
        const parsed =
          circumstance && reportJourney(circumstance, aboutIn(typed)).schemas.details.safeParse(typed);
        for (const issue of parsed?.error?.issues ?? [])
          context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
        return { typed: ownFields(typed), answers: parsed?.data?.answers ?? {} };
      }),
      run: async ({ typed, answers }) => {
        const { actor, personId, reports } = await enter(address);
        const next = await startReport(actor, { personId, code: address.circumstance, typed, answers });
        return `${reports}/${address.circumstance}/${next}`;
      },
    })(previous, formData);
  };
}

/** The form on every later page but the last. */
export function saveReportAction(enter: Enter) {
  return async (previous: FormState, formData: FormData): Promise<FormState> => {
    const address = addressSchema.parse(Object.fromEntries(formData));
    const circumstance = findCircumstance(address.circumstance);
    let current: number | null = null;
    const state = await formAction({
      schema: typedSchema.transform((typed, context) => {
        const envelope = envelopeSchema.safeParse(typed);
        const step = envelope.data?.step ?? 'details';
        const parsed =
          circumstance && reportJourney(circumstance, aboutIn(typed)).schemas[step].safeParse(typed);
        for (const issue of [...(envelope.error?.issues ?? []), ...(parsed?.error?.issues ?? [])])
          context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
        if (!envelope.success) return z.NEVER;
        return { ...envelope.data, typed: ownFields(typed), answers: answersIn(parsed?.data) };
      }),
      run: async ({ journeyId, version, step, change, typed, answers }) => {
        const { actor, personId, reports } = await enter(address);
        try {
          const saved = await saveReportStep(actor, {
            personId,
            code: address.circumstance,
            journeyId,
            version,
            step,
            isChange: change === '1',
            typed,
            answers,
          });
          return 'result' in saved ? saved.result : `${reports}/${address.circumstance}/${saved.next}`;
        } catch (error) {
          if (error instanceof StaleAnswers) current = error.currentVersion;
          throw error;
        }
      },
    })(previous, formData);
    // Pressing "Continue" again keeps what is typed here, since it has now been said that there is something newer.
    return current === null ? state : { ...state, values: { ...state.values, version: String(current) } };
  };
}

/** The button under what will happen. */
export function sendReportAction(enter: Enter) {
  return formAction({
    schema: addressSchema.extend({ journeyId: z.uuid(), version: z.coerce.number().int().positive() }),
    run: async ({ journeyId, version, ...address }) => {
      const { actor, personId, requests } = await enter(address);
      return submitReport(actor, { personId, code: address.circumstance, journeyId, version, requests });
    },
  });
}

function answersIn(parsed: unknown) {
  const isDetails = typeof parsed === 'object' && parsed !== null && 'answers' in parsed;
  return (isDetails ? parsed.answers : (parsed ?? {})) as Record<string, string | readonly string[]>;
}
