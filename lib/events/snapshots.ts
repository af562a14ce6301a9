import { z } from 'zod';

/**
 * What `event_revision.was` and `.now` hold: only what the revision changed. Instants are ISO strings; a venue is
 * its name. Whoever publishes a change writes it with this schema, whoever shows one reads it with it.
 */
export const eventSnapshotSchema = z.object({
  startsAt: z.iso.datetime({ offset: true }).max(40).optional(),
  endsAt: z.iso.datetime({ offset: true }).max(40).optional(),
  venue: z.string().max(300).nullable().optional(),
  mode: z.enum(['face_to_face', 'online', 'in_school']).optional(),
  title: z.string().max(300).optional(),
  status: z.enum(['provisional', 'confirmed', 'cancelled']).optional(),
  kind: z
    .enum([
      'conference',
      'training',
      'mentor_event',
      'school_visit',
      'online_community',
      'study_window',
      'mentor_meeting',
    ])
    .optional(),
  audience: z.enum(['ect', 'mentor', 'both']).optional(),
  /** 'Year 1, module 2' */
  module: z.string().max(100).nullable().optional(),
  /** Never the link itself: everybody in the group reads what changed, only attendees see links. */
  joinLink: z.enum(['none', 'given', 'new']).optional(),
});

export type EventSnapshot = z.output<typeof eventSnapshotSchema>;

/** An unreadable snapshot says nothing; it never breaks the page it stands on. */
export function readSnapshot(value: unknown): EventSnapshot {
  const parsed = eventSnapshotSchema.safeParse(value);
  return parsed.success ? parsed.data : {};
}
