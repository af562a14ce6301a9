'use server';

import { z } from 'zod';
import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import {
  addEventSchema,
  cancelEventSchema,
  draftSchema,
  groupVenueSchema,
  linkEventSchema,
  moveDraftSchema,
  moveEventSchema,
  placeEventSchema,
  sendHeldSchema,
} from '@/lib/groups/change-schemas';
import { addEvent } from '@/lib/groups/commands/add-event';
import { moveDraft, removeDraft } from '@/lib/groups/commands/change-draft';
import { changeEvent } from '@/lib/groups/commands/change-event';
import { changeVenue } from '@/lib/groups/commands/change-venue';
import { generateEvents } from '@/lib/groups/commands/generate-events';
import { sendHeldNotices } from '@/lib/groups/commands/send-held-notices';
import { afterPublishing, groupPath } from '@/lib/groups/paths';

export const generateEventsAction = formAction({
  schema: z.object({ groupId: z.uuid() }),
  run: async ({ groupId }) => {
    const { actor } = await requireStaff();
    await generateEvents(actor, [groupId]);
    return groupPath(groupId, 'generated');
  },
});

export const moveEventAction = formAction({
  schema: moveEventSchema,
  run: async ({ date, starts, ends, ...input }) => {
    const { actor } = await requireStaff();
    const change = { what: 'move', date, starts, ends } as const;
    return afterPublishing(input.groupId, await changeEvent(actor, { ...input, change }));
  },
});

export const cancelEventAction = formAction({
  schema: cancelEventSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    return afterPublishing(input.groupId, await changeEvent(actor, { ...input, change: { what: 'cancel' } }));
  },
});

export const restoreEventAction = formAction({
  schema: cancelEventSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    return afterPublishing(
      input.groupId,
      await changeEvent(actor, { ...input, change: { what: 'restore' } }),
    );
  },
});

export const placeEventAction = formAction({
  schema: placeEventSchema,
  run: async ({ venueId, ...input }) => {
    const { actor } = await requireStaff();
    return afterPublishing(
      input.groupId,
      await changeEvent(actor, { ...input, change: { what: 'venue', venueId } }),
    );
  },
});

export const linkEventAction = formAction({
  schema: linkEventSchema,
  run: async ({ joinUrl, ...input }) => {
    const { actor } = await requireStaff();
    return afterPublishing(
      input.groupId,
      await changeEvent(actor, { ...input, change: { what: 'link', joinUrl } }),
    );
  },
});

export const addEventAction = formAction({
  schema: addEventSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    return afterPublishing(input.groupId, await addEvent(actor, input));
  },
});

export const changeVenueAction = formAction({
  schema: groupVenueSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    return afterPublishing(input.groupId, await changeVenue(actor, input));
  },
});

export const moveDraftAction = formAction({
  schema: moveDraftSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await moveDraft(actor, input);
    return groupPath(input.groupId, 'draft-moved');
  },
});

export const removeDraftAction = formAction({
  schema: draftSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await removeDraft(actor, input);
    return groupPath(input.groupId, 'draft-removed');
  },
});

export const sendHeldNoticesAction = formAction({
  schema: sendHeldSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    const { notices, mails } = await sendHeldNotices(actor, input);
    return `${groupPath(input.groupId, 'sent')}&notices=${notices}&mails=${mails}`;
  },
});
