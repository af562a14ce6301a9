import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Columns } from '@/components/layout/columns';
import { ModuleCard } from '@/components/people/module-card';
import { selfPaths } from '@/components/people/paths';
import { NextEventCard } from '@/components/schedules/next-event-card';
import { ScheduleCard } from '@/components/schedules/schedule-card';
import { PageHeader } from '@/components/ui/page-header';
import { requireSelf } from '@/lib/auth/require-actor';
import { today } from '@/lib/dates/clock';
import { orSurvivor } from '@/lib/duplicates/or-survivor';
import { getMenteeProfile } from '@/lib/people/queries';
import { personIdSchema } from '@/lib/people/schemas';

interface Props {
  params: Promise<{ personId: string }>;
}

const readMentee = cache(async (personId: string) => {
  const { actor } = await requireSelf();
  if (!personIdSchema.safeParse(personId).success) notFound();
  return orSurvivor(actor, personId, {
    read: (id) => getMenteeProfile(actor, id),
    path: (id) => `/me/ects/${id}`,
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readMentee((await params).personId)).name };
}

/** What a mentor may see of a current ECT: name, schedule and progress, nothing else. */
export default async function MenteePage({ params }: Props) {
  const mentee = await readMentee((await params).personId);
  const day = today();
  return (
    <>
      <PageHeader
        back={{ href: selfPaths.home, label: 'My training' }}
        title={mentee.name}
        lede={[
          'Your ECT',
          mentee.intake,
          mentee.programmeYear === null ? null : `year ${mentee.programmeYear}`,
        ]
          .filter(Boolean)
          .join(', ')}
      />
      <div className="stack">
        <Columns kind="halves">
          <NextEventCard schedule={mentee.schedule} today={day} />
          {mentee.module && <ModuleCard id="module" module={mentee.module} />}
        </Columns>
        <ScheduleCard
          id="schedule"
          schedule={mentee.schedule}
          today={day}
          withCover={false}
          actions={<a href={selfPaths.schedulePageOf(mentee.personId)}>Month, term and timeline</a>}
        />
      </div>
    </>
  );
}
