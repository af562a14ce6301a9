import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeedForm } from '@/components/announcements/deed-form';
import { ReachSummary } from '@/components/announcements/reach-summary';
import { ScheduleForm } from '@/components/announcements/schedule-form';
import { Columns } from '@/components/layout/columns';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { WarningText } from '@/components/ui/warning-text';
import { peopleWords } from '@/lib/announcements/labels';
import { getAnnouncement, getReach } from '@/lib/announcements/queries';
import { reachedByMail, rightsIn } from '@/lib/announcements/rules';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { scheduleAction, sendAction } from '../../actions';

export const metadata: Metadata = { title: 'Send the announcement' };

export default async function SendAnnouncementPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requireStaff();
  const { id } = await params;
  const announcement = await orNotFound(getAnnouncement(actor, id));
  if (!rightsIn(announcement.state, announcement.versions.length).send) notFound();
  const reach = await getReach(actor, id);
  const hidden = { id, version: String(announcement.version), seen: String(reach.people) };
  return (
    <>
      <PageHeader
        back={{ href: `/staff/announcements/${id}`, label: 'The announcement' }}
        caption={announcement.subject}
        title={`Send it to ${peopleWords(reach.people)}?`}
        lede={`${peopleWords(reachedByMail(reach))} by e-mail and in the portal${
          reachedByMail(reach) < reach.people
            ? `, ${peopleWords(reach.people - reachedByMail(reach))} in the portal only`
            : ''
        }.`}
      />
      <Columns kind="two-thirds">
        <div className="stack">
          {reach.people === 0 ? (
            <p>
              Nobody is in this audience. <a href={`/staff/announcements/${id}/edit`}>Change who it is for</a>
            </p>
          ) : (
            <>
              <Card id="now" title="Send it now">
                <WarningText>
                  It cannot be taken back from those who have it. You can stop the rest while it is being
                  sent.
                </WarningText>
                <DeedForm
                  action={sendAction}
                  hidden={hidden}
                  label={`Send it to ${peopleWords(reach.people)} now`}
                  variant="primary"
                />
              </Card>
              <Card id="later" title="Or schedule it">
                <p>Whoever is in the audience then gets it. Until then you can take it off the schedule.</p>
                <ScheduleForm action={scheduleAction} hidden={hidden} />
              </Card>
            </>
          )}
        </div>
        <Card id="audience" title="Who gets it">
          <ul className="audience-words">
            {announcement.audienceWords.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <ReachSummary reach={reach} />
        </Card>
      </Columns>
    </>
  );
}
