import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { fromDateColumn, weekday } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { enqueueJob } from '@/lib/jobs/enqueue';
import { readPublishedTerms } from '@/lib/terms/read-terms';
import { isSentOn } from '../rules';

/** Once a day: a job for each standing export whose day it is. */
export async function queueDueExports(): Promise<void> {
  const day = today();
  await withActor(systemActor(), async (tx) => {
    const wanted = await tx.scheduledExport.findMany({
      where: { weekday: weekday(day), endedAt: null },
      select: { id: true, weekday: true, lastSentOn: true, school: { select: { laCode: true } } },
    });
    const authorities = [...new Set(wanted.flatMap(({ school }) => school.laCode ?? []))];
    const terms = await readPublishedTerms(tx, authorities);
    for (const { id, school, lastSentOn, ...standing } of wanted) {
      const own = school.laCode === null ? undefined : terms.get(school.laCode);
      if (!isSentOn(day, { ...standing, lastSentOn: fromDateColumn(lastSentOn) }, own ?? [])) continue;
      await enqueueJob(
        tx,
        'send-scheduled-export',
        { exportId: id, on: day },
        { key: `scheduled-export:${id}` },
      );
    }
  });
}
