'use server';

import { requireSelf } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { markSeen } from '@/lib/schedules/commands/mark-seen';
import { seenSchema } from '@/lib/schedules/schemas';

export const markSeenByMeAction = formAction({
  schema: seenSchema,
  run: async ({ id, upTo, from }) => {
    const { actor } = await requireSelf();
    await markSeen(actor, { personId: id || null, upTo: new Date(upTo) });
    const page = id === '' ? '/me' : `/me/ects/${id}`;
    return `${page}${from === 'schedule' ? '/schedule' : ''}?seen=1`;
  },
});
