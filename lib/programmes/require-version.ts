import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import type { StaffActor } from '@/lib/auth/actor';
import { requireStaff } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { getProgrammeVersion } from './staff-queries';
import type { VersionDetails } from './staff-types';

/** The version of a page's address; what is no id, foreign or missing is the same 404. */
export const requireVersion = cache(
  async (id: string): Promise<{ actor: StaffActor; version: VersionDetails }> => {
    const { actor } = await requireStaff();
    if (!z.uuid().safeParse(id).success) notFound();
    try {
      return { actor, version: await getProgrammeVersion(actor, id) };
    } catch (error) {
      if (error instanceof NotFound) notFound();
      throw error;
    }
  },
);
