import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { schoolPaths } from '@/components/people/paths';
import { ReadySteps } from '@/components/readiness/ready-steps';
import { TimetableForm } from '@/components/readiness/timetable-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { academicYearInWords } from '@/lib/dates/iso-date';
import { NotFound } from '@/lib/errors';
import { roleLabel } from '@/lib/people/labels';
import { personIdSchema } from '@/lib/people/schemas';
import { getReadiness } from '@/lib/readiness/queries';
import { tellReducedTimetableAction } from '../../../done/actions';

interface Props {
  params: Promise<{ urn: string; personId: string }>;
}

const read = cache(async (urn: string, personId: string) => {
  const { actor, school, canAct } = await requireSchoolReader(urn);
  if (!personIdSchema.safeParse(personId).success) notFound();
  try {
    return { roles: await getReadiness(actor, school.id, personId), school, canAct };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { urn, personId } = await params;
  const { roles } = await read(urn, personId);
  return { title: `Are we done? ${roles[0]?.name ?? ''}` };
}

export default async function PersonReadinessPage({ params }: Props) {
  const { urn, personId } = await params;
  const { roles, school, canAct } = await read(urn, personId);
  const name = roles[0]?.name;
  return (
    <>
      <PageHeader
        back={{ href: schoolPaths(school.urn).person(personId), label: name ?? 'Profile' }}
        title="Are we done?"
        lede={name === undefined ? 'Nothing is left for somebody who has left' : `Setting up ${name}`}
      />
      <div className="stack">
        {roles.map((role) => (
          <Card
            key={role.role}
            id={role.role}
            title={roleLabel[role.role]}
            aside={`${role.done} of ${role.needed} done`}
          >
            <ReadySteps label={roleLabel[role.role]} steps={role.steps} />
            {canAct && role.timetable !== null && (
              <TimetableForm
                action={tellReducedTimetableAction}
                urn={school.urn}
                periodId={role.periodId}
                year={academicYearInWords(role.timetable.academicYear)}
                isTold={role.timetable.isTold}
              />
            )}
          </Card>
        ))}
      </div>
    </>
  );
}
