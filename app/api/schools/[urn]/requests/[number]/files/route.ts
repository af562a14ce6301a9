import { requireSchool } from '@/lib/auth/require-actor';
import { answerUpload } from '@/lib/requests/attachments/answer';

interface Context {
  params: Promise<{ urn: string; number: string }>;
}

export async function POST(request: Request, { params }: Context) {
  const { urn, number } = await params;
  return answerUpload(request, number, async () => {
    const { actor, school } = await requireSchool(urn);
    return { actor, requests: `/schools/${school.urn}/requests` };
  });
}
