import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CorrectForm } from '@/components/announcements/correct-form';
import { PageHeader } from '@/components/ui/page-header';
import { peopleWords } from '@/lib/announcements/labels';
import { getAnnouncement } from '@/lib/announcements/queries';
import { rightsIn } from '@/lib/announcements/rules';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { correctAction } from '../../actions';

export const metadata: Metadata = { title: 'Correct the announcement' };

export default async function CorrectAnnouncementPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requireStaff();
  const { id } = await params;
  const { state, version, subject, body, versions } = await orNotFound(getAnnouncement(actor, id));
  const [last] = versions;
  if (last === undefined || !rightsIn(state, versions.length).correct) notFound();
  const people = peopleWords(last.figures.people);
  return (
    <div className="prose">
      <PageHeader
        back={{ href: `/staff/announcements/${id}`, label: 'The announcement' }}
        caption={subject}
        title="Correct the announcement"
        lede={`The correction goes to exactly the ${people} who had it, in the portal and by e-mail. In the portal it replaces what was there.`}
      />
      <CorrectForm
        action={correctAction}
        hidden={{ id, version: String(version) }}
        subject={subject}
        body={body}
        people={people}
      />
    </div>
  );
}
