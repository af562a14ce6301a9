import type { Metadata } from 'next';
import { CloseEnquiry } from '@/components/enquiries/close-enquiry';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { Tag } from '@/components/ui/tag';
import { requireStaff } from '@/lib/auth/require-actor';
import { formatAge, formatDate } from '@/lib/dates/format';
import { topicLabel } from '@/lib/enquiries/labels';
import { countOpenEnquiries, listEnquiries } from '@/lib/enquiries/queries';
import type { EnquiryListItem } from '@/lib/enquiries/types';
import { closeEnquiryAction } from './actions';

export const metadata: Metadata = { title: 'Enquiries' };

interface Props {
  searchParams: Promise<{ view?: string }>;
}

export default async function EnquiriesPage({ searchParams }: Props) {
  const { view } = await searchParams;
  const { actor } = await requireStaff();
  const shown = view === 'closed' ? 'closed' : 'open';
  const [enquiries, open] = await Promise.all([listEnquiries(actor, shown), countOpenEnquiries(actor)]);
  return (
    <>
      <PageHeader
        title="Enquiries"
        lede="What schools, ECTs and mentors asked, also without signing in. The oldest come first."
      />
      <TabLinks
        label="Enquiries"
        items={[
          { href: '/staff/enquiries', label: 'Open', count: open, current: shown === 'open' },
          { href: '/staff/enquiries?view=closed', label: 'Dealt with', current: shown === 'closed' },
        ]}
      />
      {enquiries.length === 0 ? (
        <EmptyState title={shown === 'open' ? 'Nothing is waiting' : 'Nothing has been dealt with yet'}>
          <p>Questions from the form “Ask for access or help” and from schools’ pages appear here at once.</p>
        </EmptyState>
      ) : (
        <div className="stack">
          {enquiries.map((enquiry) => (
            <Enquiry key={enquiry.id} enquiry={enquiry} />
          ))}
        </div>
      )}
    </>
  );
}

function Enquiry({ enquiry }: { enquiry: EnquiryListItem }) {
  const overdue = enquiry.status === 'open' && enquiry.ageInDays > 4;
  return (
    <Card
      id={`enquiry-${enquiry.number}`}
      title={`${enquiry.number}. ${topicLabel(enquiry.topic)}`}
      aside={
        enquiry.status === 'open' ? (
          <Tag tone={overdue ? 'danger' : 'warning'}>
            {enquiry.ageInDays === 0 ? 'Asked today' : `Waiting ${formatAge(enquiry.ageInDays)}`}
          </Tag>
        ) : (
          <Tag tone="neutral">Dealt with</Tag>
        )
      }
    >
      <p className="max-w-none text-ink-soft">
        {enquiry.name}, <a href={`mailto:${enquiry.email}`}>{enquiry.email}</a>
        {enquiry.schoolName && (
          <>
            {' · '}
            {enquiry.schoolUrn === null ? (
              enquiry.schoolName
            ) : (
              <a href={`/schools/${enquiry.schoolUrn}`}>{enquiry.schoolName}</a>
            )}
          </>
        )}
        {enquiry.personId !== null && enquiry.schoolUrn !== null && (
          <>
            {' · about '}
            <a href={`/schools/${enquiry.schoolUrn}/people/${enquiry.personId}`}>{enquiry.personName}</a>
          </>
        )}
        {' · '}
        {formatDate(enquiry.askedOn)}
      </p>
      <p className="mt-3 whitespace-pre-line break-words">{enquiry.message}</p>
      {enquiry.status === 'open' && (
        <CloseEnquiry
          action={closeEnquiryAction}
          id={enquiry.id}
          version={enquiry.version}
          number={enquiry.number}
        />
      )}
    </Card>
  );
}
