import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { requireStaff } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { getModuleOrder } from './queries';
import type { OrderDetails, OrderSubject } from './types';

/** The order of a page's address; what is no id, foreign or missing is the same 404. */
export const requireModuleOrder = cache(
  async (kind: OrderSubject['kind'], id: string): Promise<OrderDetails> => {
    const { actor } = await requireStaff();
    if (!z.uuid().safeParse(id).success) notFound();
    try {
      return await getModuleOrder(actor, { kind, id });
    } catch (error) {
      if (error instanceof NotFound) notFound();
      throw error;
    }
  },
);
