'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { changeHours, changeModule, changePlannedEvent } from '@/lib/programmes/commands/change-version';
import { copyVersion } from '@/lib/programmes/commands/copy-version';
import {
  hoursFormSchema,
  moduleFormSchema,
  plannedEventFormSchema,
  versionSchema,
} from '@/lib/programmes/schemas';

export const copyVersionAction = formAction({
  schema: versionSchema,
  run: async ({ versionId }) => {
    const { actor } = await requireStaff();
    return `/staff/programmes/${await copyVersion(actor, versionId)}?done=copied`;
  },
});

export const changeModuleAction = formAction({
  schema: moduleFormSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await changeModule(actor, input);
    return `/staff/programmes/${input.versionId}?done=changed`;
  },
});

export const changePlannedEventAction = formAction({
  schema: plannedEventFormSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await changePlannedEvent(actor, input);
    return `/staff/programmes/${input.versionId}?done=changed`;
  },
});

export const changeHoursAction = formAction({
  schema: hoursFormSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await changeHours(actor, input);
    return `/staff/programmes/${input.versionId}?done=changed`;
  },
});
