import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import type { StaffActor } from '@/lib/auth/actor';
import { requireStaff } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { getGroup } from './group-queries';
import type { GroupDetails } from './types';

/**
 * The group of a page's address, read once for its title and itself; what is no id, foreign or missing is the same
 * 404.
 */
export const requireGroup = cache(
  async (groupId: string): Promise<{ actor: StaffActor; group: GroupDetails }> => {
    const { actor } = await requireStaff();
    if (!z.uuid().safeParse(groupId).success) notFound();
    try {
      return { actor, group: await getGroup(actor, groupId) };
    } catch (error) {
      if (error instanceof NotFound) notFound();
      throw error;
    }
  },
);
