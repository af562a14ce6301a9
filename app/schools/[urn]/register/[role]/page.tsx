import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OpenJourneys } from '@/components/journeys/open-journeys';
import { StartForm } from '@/components/journeys/start-form';
import { WhatYouNeed } from '@/components/submissions/what-you-need';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchool } from '@/lib/auth/require-actor';
import { listOpenJourneys } from '@/lib/journeys/queries';
import { routeOf } from '@/lib/journeys/rules';
import { getSettings } from '@/lib/settings/queries';
import { registerEct, registerMentor } from '@/lib/submissions/journeys';
import { roleInWords } from '@/lib/submissions/labels';
import { registerAddressSchema, roleSchema } from '@/lib/submissions/schemas';
import { startEctAction, startMentorAction } from './actions';

export const metadata: Metadata = { title: 'Register somebody' };

interface Props {
  params: Promise<{ urn: string; role: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const { urn, role: typed } = await params;
  const role = roleSchema.safeParse(typed).data ?? notFound();
  const { actor, school } = await requireSchool(urn);
  const { ect } = registerAddressSchema.parse(await searchParams);
  const { links } = await getSettings();
  const path = `/schools/${school.urn}/register/${role}`;
  const kind = role === 'ect' ? registerEct.kind : registerMentor.kind;
  const open = await listOpenJourneys(actor, [kind]);
  return (
    <>
      <PageHeader
        back={{ href: `/schools/${school.urn}/people`, label: 'ECTs and Mentors' }}
        title={`Register ${role === 'ect' ? 'an' : 'a'} ${roleInWords[role]}`}
        lede={`At ${school.name}. Your answers are kept after every page, so that you can stop and go on later.`}
      />
      <OpenJourneys
        journeys={open.map(({ id, answers }) => ({
          href: `${path}/${id}/${role === 'ect' ? routeOf(registerEct, answers).at : routeOf(registerMentor, answers).at}`,
          title: String(answers.teacher?.name ?? 'Not named yet'),
        }))}
      />
      <WhatYouNeed role={role} dfe={links.dfe} />
      <StartForm
        action={role === 'ect' ? startEctAction : startMentorAction}
        hidden={{ urn: String(school.urn), ect: ect ?? '' }}
      />
    </>
  );
}
