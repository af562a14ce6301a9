import { requireSchool } from '@/lib/auth/require-actor';
import { answerDownload } from '@/lib/requests/attachments/answer';

interface Context {
  params: Promise<{ urn: string; number: string; fileId: string }>;
}

export async function GET(request: Request, { params }: Context) {
  const { urn, ...file } = await params;
  return answerDownload(request, file, async () => {
    const { actor, school } = await requireSchool(urn);
    return { actor, requests: `/schools/${school.urn}/requests` };
  });
}
