import 'server-only';
import { notFound } from 'next/navigation';
import { NotFound } from '@/lib/errors';

/** The page of what does not exist, for what is missing and for what is somebody else's. */
export async function orNotFound<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
