import { connection } from 'next/server';
import { answerFeed } from '@/lib/feeds/answer';

// No session, no cookie, no log: the token in the address is all there is, and it is asked anew at every fetch.
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  await connection();
  return answerFeed(request, (await params).token);
}

export const HEAD = GET;
