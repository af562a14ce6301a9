import 'server-only';
import { notFound } from 'next/navigation';
import { isMalformedId } from '@/lib/db/errors';
import { NotFound } from '@/lib/errors';

/** The page of what does not exist: for what is missing, somebody else's, and for an address that holds no id at all. */
export async function orNotFound<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFound || isMalformedId(error)) notFound();
    throw error;
  }
}
