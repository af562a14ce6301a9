'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { addMaterial } from '@/lib/materials/commands/add-material';
import { changeMaterial, removeMaterial } from '@/lib/materials/commands/change-material';
import { materialPaths } from '@/lib/materials/paths';
import { addMaterialSchema, changeMaterialSchema, removeMaterialSchema } from '@/lib/materials/schemas';

export const addMaterialAction = formAction({
  schema: addMaterialSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await addMaterial(actor, input);
    return materialPaths(input.groupId, input.eventId).done('added');
  },
});

export const changeMaterialAction = formAction({
  schema: changeMaterialSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await changeMaterial(actor, input);
    return materialPaths(input.groupId, input.eventId).done('changed');
  },
});

export const removeMaterialAction = formAction({
  schema: removeMaterialSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await removeMaterial(actor, input);
    return materialPaths(input.groupId, input.eventId).done('removed');
  },
});
