import { z } from 'zod';
import { today } from '@/lib/dates/clock';
import { defineJourney } from '@/lib/journeys/rules';
import { typedSchema } from '@/lib/journeys/schemas';
import type { Typed } from '@/lib/journeys/types';
import type { TeacherRole } from '@/lib/people/record';
import { circumstances } from '../circumstances/catalogue';
import type { Circumstance } from '../circumstances/types';
import { notKnownYet } from '../ects';
import { readAnswers } from '../fields/read-answers';
import type { Field } from '../fields/types';
import type { Answers } from '../types';

/** A mentor's ECTs who need an answer, kept beside the answers that they follow from. */
export const ectsFound = 'ects';

export const reportSteps = ['details', 'reason', 'ects'] as const;

export type ReportStep = (typeof reportSteps)[number];

/** The fields for whoever reports; the others are for staff when they agree. */
export function reportersFields({ fields }: Circumstance): Field[] {
  return fields.filter(({ staffOnly }) => staffOnly !== true);
}

/** Those of them that are asked about people in a role. */
export function askedFields(circumstance: Circumstance, role: TeacherRole | null): Field[] {
  return reportersFields(circumstance).filter(({ onlyFor }) => onlyFor === undefined || onlyFor === role);
}

export function reportKind(code: string): string {
  return `report-${code.replaceAll('_', '-')}`;
}

export const reportKinds: readonly string[] = circumstances.map(({ code }) => reportKind(code));

/** Whom a report is about: a person in a role, or a school. */
export interface About {
  name: string;
  role: TeacherRole | null;
}

const list = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());

function detailsSchema(circumstance: Circumstance, { name, role }: About) {
  return typedSchema.transform((typed: Typed, context) => {
    const fields = askedFields(circumstance, role);
    const { answers, problems } = readAnswers(fields, typed, { name, today: today() });
    for (const { field, message } of problems) context.addIssue({ code: 'custom', path: [field], message });
    return { answers, ects: list(typed[ectsFound]) };
  });
}

function reasonSchema(circumstance: Circumstance) {
  return z.object({
    category: z.enum([...(circumstance.reasons ?? [])], 'Select a reason'),
    notes: z.string().trim().max(2000, 'Must be 2,000 characters or fewer').default(''),
  });
}

const ectKey = /^ect_[0-9a-f-]{36}$/;

const ectsSchema = typedSchema.transform((typed: Typed, context): Answers => {
  // Of one that was left open the command says for whom it is.
  const given = Object.entries(typed).filter(([name, value]) => ectKey.test(name) && value !== '');
  for (const [name, value] of given) {
    if (typeof value !== 'string' || (value !== notKnownYet && !/^[0-9a-f-]{36}$/.test(value)))
      context.addIssue({ code: 'custom', path: [name], message: 'Select who mentors them afterwards' });
  }
  return Object.fromEntries(given);
});

/** The steps of reporting a circumstance: its fields, then why, then who mentors each ECT of a mentor. */
export function reportJourney(circumstance: Circumstance, about: About) {
  const afterReason = (ects: readonly string[] | undefined) =>
    ects !== undefined && ects.length > 0 ? 'ects' : 'check';
  return defineJourney({
    kind: reportKind(circumstance.code),
    first: 'details',
    schemas: {
      details: detailsSchema(circumstance, about),
      reason: reasonSchema(circumstance),
      ects: ectsSchema,
    },
    next: {
      details: ({ details }) => (circumstance.reasons === undefined ? afterReason(details?.ects) : 'reason'),
      reason: ({ details }) => afterReason(details?.ects),
      // An earlier last day may have brought up more ECTs than have been answered for.
      ects: ({ details, ects }) =>
        details?.ects.every((id) => ects?.[`ect_${id}`] !== undefined) === false ? 'ects' : 'check',
    },
  });
}

export type ReportJourney = ReturnType<typeof reportJourney>;
