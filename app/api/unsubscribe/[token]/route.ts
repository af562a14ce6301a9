import { NextResponse } from 'next/server';
import { systemActor } from '@/lib/auth/actor';
import { env } from '@/lib/env';
import { NotFound } from '@/lib/errors';
import { endNewsletters } from '@/lib/notifications/commands/end-newsletters';

interface Context {
  params: Promise<{ token: string }>;
}

/** One click in a mail program, which sends it from anywhere: the secret in the address is all that it has. */
export async function POST(_request: Request, { params }: Context) {
  try {
    await endNewsletters(systemActor(), (await params).token);
  } catch (error) {
    if (error instanceof NotFound) return new NextResponse('Not found', { status: 404 });
    throw error;
  }
  return new NextResponse('Unsubscribed', { headers: { 'Cache-Control': 'no-store' } });
}

/** Mail scanners open every link: opening it changes nothing and leads to the page with the button. */
export async function GET(_request: Request, { params }: Context) {
  return NextResponse.redirect(
    `${env().APP_ORIGIN}/unsubscribe/${encodeURIComponent((await params).token)}`,
    307,
  );
}
