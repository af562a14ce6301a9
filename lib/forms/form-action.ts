import 'server-only';
import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { z } from 'zod';
import { env } from '@/lib/env';
import { Conflict, Forbidden, NotFound, RuleBroken } from '@/lib/errors';
import { isForeignPost } from '@/lib/transport/origin-check';
import type { AnswerState, FieldError, FormState } from './form-state';

interface FormActionOptions<Schema extends z.ZodType> {
  /** Every string and array in it has a maximum. */
  schema: Schema;
  /** Resolves the actor anew, calls one command and returns the path to go to. */
  run: (input: z.output<Schema>) => Promise<string>;
  /** Fields never echoed back, such as codes. */
  secret?: string[];
}

/**
 * Builds a server action for `useActionState`: refuses foreign origins, parses, runs one command and redirects.
 * What is not accepted comes back with its messages and everything that was typed.
 */
export function formAction<Schema extends z.ZodType>({
  schema,
  run,
  secret = [],
}: FormActionOptions<Schema>) {
  return async (_previous: FormState, formData: FormData): Promise<FormState> => {
    await requireSameOrigin();
    const done = await carriedOut({ schema, run, secret }, formData);
    if ('errors' in done) return done;
    revalidatePath('/', 'layout');
    redirect(done.result);
  };
}

/**
 * The same for what may be shown once only: the page answers with it instead of going on, since an address to go to
 * would keep it. A form that is sent again makes another one.
 */
export function answerAction<Schema extends z.ZodType, Answer>({
  schema,
  run,
}: {
  schema: Schema;
  run: (input: z.output<Schema>) => Promise<Answer>;
}) {
  return async (_previous: AnswerState<Answer>, formData: FormData): Promise<AnswerState<Answer>> => {
    await requireSameOrigin();
    const done = await carriedOut({ schema, run, secret: [] }, formData);
    if ('errors' in done) return { ...done, answer: null };
    revalidatePath('/', 'layout');
    return { errors: [], values: {}, answer: done.result };
  };
}

/**
 * A form that can also be looked at before it is sent: its button with `intent` "preview" answers with what it would be,
 * and with everything that was typed, so that nothing is lost without scripts.
 */
export function previewingAction<Schema extends z.ZodType, Preview>({
  preview,
  ...options
}: FormActionOptions<Schema> & { preview: (typed: Record<string, string | string[]>) => Promise<Preview> }) {
  const send = formAction(options);
  return async (previous: AnswerState<Preview>, formData: FormData): Promise<AnswerState<Preview>> => {
    await requireSameOrigin();
    if (formData.get('intent') !== 'preview') return { ...(await send(previous, formData)), answer: null };
    const values = typedFields(formData);
    return { errors: [], values, answer: await preview(values) };
  };
}

async function carriedOut<Schema extends z.ZodType, Result>(
  {
    schema,
    run,
    secret,
  }: { schema: Schema; run: (input: z.output<Schema>) => Promise<Result>; secret: string[] },
  formData: FormData,
): Promise<FormState | { result: Result }> {
  const typed = typedFields(formData);
  const values = Object.fromEntries(Object.entries(typed).filter(([name]) => !secret.includes(name)));
  const parsed = schema.safeParse(typed);
  if (!parsed.success) return { errors: messagesOf(parsed.error), values };
  try {
    return { result: await run(parsed.data) };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    if (error instanceof RuleBroken)
      return {
        errors: oneEach([{ field: error.field ?? '', message: error.message }, ...error.others]),
        values,
      };
    if (error instanceof Conflict || error instanceof Forbidden)
      return { errors: [{ field: '', message: error.message }], values };
    throw error;
  }
}

/**
 * Next runs actions without an Origin header and trusts a spoofed X-Forwarded-Host, so it is checked here against
 * the configured origin. @throws Forbidden
 */
export async function requireSameOrigin(): Promise<void> {
  const sent = await headers();
  const request = { method: 'POST', origin: sent.get('origin'), fetchSite: sent.get('sec-fetch-site') };
  if (isForeignPost(request, env().APP_ORIGIN))
    throw new Forbidden('This form was sent from somewhere else.');
}

/** Text fields as they were typed; a name that occurs several times becomes a list. Next's own fields are left out. */
export function typedFields(formData: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(formData.keys())) {
    if (name.startsWith('$ACTION')) continue;
    const texts = formData
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map((text) => text.replaceAll('\r\n', '\n'));
    const [only] = texts;
    if (only === undefined) continue;
    fields[name] = texts.length === 1 ? only : texts;
  }
  return fields;
}

function messagesOf(error: z.ZodError): FieldError[] {
  return oneEach(error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message })));
}

/** The first message of each control: there is room for one beside it. */
function oneEach(errors: readonly FieldError[]): FieldError[] {
  return errors.filter(({ field }, index) => errors.findIndex((other) => other.field === field) === index);
}
