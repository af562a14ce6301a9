import { requireStaff } from '@/lib/auth/require-actor';
import { answerDownload } from '@/lib/requests/attachments/answer';

interface Context {
  params: Promise<{ number: string; fileId: string }>;
}

export async function GET(request: Request, { params }: Context) {
  const { ...file } = await params;
  return answerDownload(request, file, async () => {
    const { actor } = await requireStaff();
    return { actor, requests: '/staff/requests' };
  });
}
