import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { PrintButton } from '@/components/schedules/print-button';
import { ScheduleCard } from '@/components/schedules/schedule-card';
import { PageHeader } from '@/components/ui/page-header';
import { today } from '@/lib/dates/clock';
import { formatDateLong } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import { openShare } from '@/lib/shares/open-share';

// Says nothing of whose it is: titles end up in histories and logs.
export const metadata: Metadata = {
  title: 'Training schedule',
  robots: { index: false, follow: false, noarchive: true },
  referrer: 'no-referrer',
};

export default async function SharedSchedulePage({ params }: { params: Promise<{ token: string }> }) {
  await connection();
  const shared = await openShare((await params).token);
  if (shared === null) notFound();
  const several = shared.roles.length > 1;
  return (
    <>
      <PageHeader
        caption="Training schedule"
        title={shared.name}
        lede={`Shared by ${shared.name}. This address works until ${formatDateLong(londonDate(shared.expiresAt))}.`}
        actions={<PrintButton />}
      />
      <div className="stack">
        {shared.roles.map(({ role, schedule }) => (
          <div key={role} className="stack">
            {several && <h2>{role === 'ect' ? 'As an ECT' : 'As a mentor'}</h2>}
            <ScheduleCard
              id={`${role}-schedule`}
              schedule={schedule}
              today={today()}
              withCover={false}
              level={several ? 3 : 2}
            />
          </div>
        ))}
      </div>
    </>
  );
}
