import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { enqueueJob } from '@/lib/jobs/enqueue';

/** Every night: whatever is agreed and due has a job, also when the first one was lost. Returns how many. */
export async function queueDueRequests(): Promise<number> {
  return withActor(systemActor(), async (tx) => {
    const due = await tx.serviceRequest.findMany({
      where: { state: 'agreed', carryOutOn: { lte: toDateColumn(today()) } },
      select: { id: true },
    });
    for (const { id } of due)
      await enqueueJob(tx, 'carry-out-request', { requestId: id }, { key: `request:${id}` });
    return due.length;
  });
}
