import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { ProposeVisitForm } from '@/components/visits/propose-visit-form';
import { requireStaff } from '@/lib/auth/require-actor';
import { academicYearLabel } from '@/lib/dates/iso-date';
import { halfTermLabel } from '@/lib/events/labels';
import { findDueVisit } from '@/lib/visits/queries';
import { newVisitAddressSchema } from '@/lib/visits/schemas';
import { proposeVisitAction } from '../actions';

export const metadata: Metadata = { title: 'Propose a visit' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ProposeVisitPage({ searchParams }: Props) {
  const { training, template } = newVisitAddressSchema.parse(await searchParams);
  const { actor } = await requireStaff();
  const visit = training && template ? await findDueVisit(actor, training, template) : null;
  if (visit === null) notFound();
  const planned = `${halfTermLabel[visit.halfTerm]} ${academicYearLabel(visit.academicYear)}`;
  return (
    <>
      <PageHeader
        title={`Propose a day: ${visit.title}`}
        back={{ href: '/staff/visits', label: 'School visits' }}
        lede={`For ${visit.name}, ${visit.schoolName}. The programme plans it for ${planned}. Their mentor on that day is asked as well.`}
      />
      <ProposeVisitForm action={proposeVisitAction} visit={visit} />
    </>
  );
}
