import { connection } from 'next/server';
import { checkReadiness } from '@/lib/db/readiness';

/** Answers 200 only when this process can serve pages: the database answers and has the schema that we expect. */
export async function GET() {
  await connection();
  const readiness = await checkReadiness();
  return Response.json(
    { status: readiness },
    { status: readiness === 'ready' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
