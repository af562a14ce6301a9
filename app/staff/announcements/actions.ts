'use server';

import { cancelAnnouncement } from '@/lib/announcements/commands/cancel-announcement';
import { correctAnnouncement } from '@/lib/announcements/commands/correct-announcement';
import { removeAudience } from '@/lib/announcements/commands/remove-audience';
import {
  scheduleAnnouncement,
  unscheduleAnnouncement,
} from '@/lib/announcements/commands/schedule-announcement';
import { sendAnnouncement } from '@/lib/announcements/commands/send-announcement';
import { sendTest } from '@/lib/announcements/commands/send-test';
import { rewriteAnnouncement, writeAnnouncement } from '@/lib/announcements/commands/write-announcement';
import { previewAnnouncement } from '@/lib/announcements/form-queries';
import {
  atSchema,
  correctSchema,
  readPreview,
  removeAudienceSchema,
  rewriteSchema,
  scheduleSchema,
  sendSchema,
  writeSchema,
} from '@/lib/announcements/schemas';
import { announcementDone } from '@/lib/announcements/words';
import { requireStaff } from '@/lib/auth/require-actor';
import { isIsoDate } from '@/lib/dates/iso-date';
import { RuleBroken } from '@/lib/errors';
import { dateOfParts } from '@/lib/forms/date-parts';
import { formAction, previewingAction } from '@/lib/forms/form-action';
import { markdownTree } from '@/lib/markdown/parse';
import { timeFromText } from '@/lib/spreadsheets/cell-readers';

export const writeAction = previewingAction({
  schema: writeSchema,
  preview: async (typed) => previewAnnouncement((await requireStaff()).actor, readPreview(typed)),
  run: async (input) => {
    const { actor } = await requireStaff();
    return announcementDone(await writeAnnouncement(actor, input), 'saved');
  },
});

export const rewriteAction = previewingAction({
  schema: rewriteSchema,
  preview: async (typed) => previewAnnouncement((await requireStaff()).actor, readPreview(typed)),
  run: async (input) => {
    const { actor } = await requireStaff();
    await rewriteAnnouncement(actor, input);
    return announcementDone(input.id, 'saved');
  },
});

export const testAction = formAction({
  schema: atSchema,
  run: async ({ id }) => {
    const { actor } = await requireStaff();
    await sendTest(actor, { id });
    return announcementDone(id, 'tested');
  },
});

export const sendAction = formAction({
  schema: sendSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await sendAnnouncement(actor, input);
    return announcementDone(input.id, 'sending');
  },
});

export const scheduleAction = formAction({
  schema: scheduleSchema,
  run: async ({ id, version, seen, ...typed }) => {
    const { actor } = await requireStaff();
    const on = dateOfParts(typed['on-day'], typed['on-month'], typed['on-year']);
    if (!isIsoDate(on)) throw new RuleBroken('send_day', 'Enter a real date, like 4 1 2027', 'on');
    const time = timeFromText(typed.time);
    if (time === null) throw new RuleBroken('send_time', 'Enter a time, like 8:30am', 'time');
    await scheduleAnnouncement(actor, { id, version, seen, on, time });
    return announcementDone(id, 'scheduled');
  },
});

export const unscheduleAction = formAction({
  schema: atSchema,
  run: async (at) => {
    const { actor } = await requireStaff();
    await unscheduleAnnouncement(actor, at);
    return announcementDone(at.id, 'unscheduled');
  },
});

export const cancelAction = formAction({
  schema: atSchema,
  run: async (at) => {
    const { actor } = await requireStaff();
    await cancelAnnouncement(actor, at);
    return announcementDone(at.id, 'cancelled');
  },
});

export const correctAction = previewingAction({
  schema: correctSchema,
  preview: async ({ body }) => {
    await requireStaff();
    return markdownTree(String(body ?? ''));
  },
  run: async (input) => {
    const { actor } = await requireStaff();
    await correctAnnouncement(actor, input);
    return announcementDone(input.id, 'corrected');
  },
});

export const removeAudienceAction = formAction({
  schema: removeAudienceSchema,
  run: async ({ id }) => {
    const { actor } = await requireStaff();
    await removeAudience(actor, id);
    return '/staff/announcements/audiences?done=audience-removed';
  },
});
