'use server';

import { requireSchoolReader } from '@/lib/auth/require-actor';
import { Forbidden } from '@/lib/errors';
import { formAction } from '@/lib/forms/form-action';
import { markSeen } from '@/lib/schedules/commands/mark-seen';
import { seenSchema } from '@/lib/schedules/schemas';

export const markSeenAction = formAction({
  schema: seenSchema,
  run: async ({ urn, id, upTo, from }) => {
    const { actor, school } = await requireSchoolReader(urn);
    if (actor.kind !== 'school') throw new Forbidden('Staff see a school’s pages read-only.');
    await markSeen(actor, { personId: id || null, upTo: new Date(upTo) });
    const home = `/schools/${school.urn}`;
    if (id === '') return `${home}/schedule?seen=1`;
    return `${home}/people/${id}${from === 'schedule' ? '/schedule' : ''}?seen=1`;
  },
});
