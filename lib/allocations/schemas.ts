import { z } from 'zod';

const consideredSchema = z.object({
  groupId: z.uuid(),
  name: z.string().max(300),
  kilometres: z.number().nullable(),
  sameDayAsPair: z.boolean(),
  refused: z
    .discriminatedUnion('reason', [
      z.object({ reason: z.literal('full') }),
      z.object({ reason: z.literal('phase'), phase: z.string().max(200) }),
      z.object({ reason: z.literal('day_off'), weekday: z.number().int().min(1).max(7) }),
    ])
    .nullable(),
});

/** What `allocation_run.proposal` holds. */
export const proposalSchema = z.object({
  places: z
    .array(
      z.object({
        trainingPeriodId: z.uuid(),
        personId: z.uuid(),
        name: z.string().max(300),
        role: z.enum(['ect', 'mentor']),
        schoolName: z.string().max(300),
        from: z.iso.date(),
        chosen: consideredSchema.nullable(),
        others: z.array(consideredSchema).max(10),
      }),
    )
    .max(10_000),
});

const version = z.coerce.number('This page is out of date. Load it again.').int().min(1).max(1_000_000);

/** There is nothing to say: the proposal is for everybody who waits. */
export const proposeAllocationSchema = z.object({});

/** People whom staff took out of the proposal stay without a group. */
export const applyAllocationSchema = z.object({
  runId: z.uuid(),
  version,
  leaveOut: z
    .union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(10_000)])
    .optional()
    .transform((ids) => ids ?? []),
});

export const undoAllocationSchema = z.object({ runId: z.uuid(), version });

export type ApplyAllocationInput = z.output<typeof applyAllocationSchema>;
export type UndoAllocationInput = z.output<typeof undoAllocationSchema>;
