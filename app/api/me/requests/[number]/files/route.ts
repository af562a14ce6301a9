import { requireSelf } from '@/lib/auth/require-actor';
import { answerUpload } from '@/lib/requests/attachments/answer';

interface Context {
  params: Promise<{ number: string }>;
}

export async function POST(request: Request, { params }: Context) {
  const { number } = await params;
  return answerUpload(request, number, async () => {
    const { actor } = await requireSelf();
    return { actor, requests: '/me/requests' };
  });
}
