'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { changeHours, moveHours } from '@/lib/programmes/commands/change-hours';
import { changeModule, moveModule, removeModule } from '@/lib/programmes/commands/change-modules';
import { changeDetails, changePlannedEvent } from '@/lib/programmes/commands/change-version';
import { addYear, moveYearLater, removeYear } from '@/lib/programmes/commands/change-years';
import { copyVersion } from '@/lib/programmes/commands/copy-version';
import {
  addYearSchema,
  detailsFormSchema,
  hoursFormSchema,
  moduleFormSchema,
  moduleSchema,
  moveHoursSchema,
  moveModuleSchema,
  plannedEventFormSchema,
  versionSchema,
  yearSchema,
} from '@/lib/programmes/schemas';

const changed = ({ versionId }: { versionId: string }, place = '') =>
  `/staff/programmes/${versionId}?done=changed${place}`;

export const copyVersionAction = formAction({
  schema: versionSchema,
  run: async ({ versionId }) => {
    const { actor } = await requireStaff();
    return `/staff/programmes/${await copyVersion(actor, versionId)}?done=copied`;
  },
});

export const changeDetailsAction = formAction({
  schema: detailsFormSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await changeDetails(actor, input);
    return changed(input);
  },
});

export const changeModuleAction = formAction({
  schema: moduleFormSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await changeModule(actor, input);
    return changed(input);
  },
});

export const removeModuleAction = formAction({
  schema: moduleSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await removeModule(actor, input);
    return changed(input);
  },
});

export const moveModuleAction = formAction({
  schema: moveModuleSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await moveModule(actor, input);
    return changed(input, `#module-${input.moduleId}`);
  },
});

export const addYearAction = formAction({
  schema: addYearSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await addYear(actor, input);
    return changed(input);
  },
});

export const removeYearAction = formAction({
  schema: yearSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await removeYear(actor, input);
    return changed(input);
  },
});

export const moveYearLaterAction = formAction({
  schema: yearSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await moveYearLater(actor, input);
    return changed(input);
  },
});

export const changePlannedEventAction = formAction({
  schema: plannedEventFormSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await changePlannedEvent(actor, input);
    return changed(input, `#module-${input.moduleId}`);
  },
});

export const changeHoursAction = formAction({
  schema: hoursFormSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await changeHours(actor, input);
    return changed(input, '#hours');
  },
});

export const moveHoursAction = formAction({
  schema: moveHoursSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await moveHours(actor, input);
    return changed(input, '#hours');
  },
});
