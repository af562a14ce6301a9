import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { schoolPaths } from '@/components/people/paths';
import { SideBySide } from '@/components/programmes/side-by-side';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { roleLabel } from '@/lib/people/labels';
import { personIdSchema } from '@/lib/people/schemas';
import { getStraddle } from '@/lib/people/straddle-queries';
import { differences, whatDiffersFor } from '@/lib/programmes/side-by-side';

interface Props {
  params: Promise<{ urn: string; personId: string }>;
}

const read = cache(async (urn: string, personId: string) => {
  const { actor, school } = await requireSchoolReader(urn);
  if (!personIdSchema.safeParse(personId).success) notFound();
  try {
    return { roles: await getStraddle(actor, school.id, personId), school };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { urn, personId } = await params;
  const { roles } = await read(urn, personId);
  return { title: `Programmes: ${roles[0]?.person.name ?? ''}` };
}

export default async function ProgrammesPage({ params }: Props) {
  const { urn, personId } = await params;
  const { roles, school } = await read(urn, personId);
  const name = roles[0]?.person.name ?? '';
  return (
    <>
      <PageHeader
        back={{ href: schoolPaths(school.urn).person(personId), label: name }}
        title="The two programmes"
        lede={`The early career framework (ECF) and the early career teacher entitlement (ECTE), and what they mean for ${name}`}
      />
      <div className="stack">
        {roles.map(({ person, pairs }) => (
          <Card
            key={person.role}
            id={person.role}
            title={roles.length > 1 ? `For ${name} as ${roleLabel[person.role]}` : `For ${name}`}
          >
            {whatDiffersFor(person, pairs).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Card>
        ))}
        <Card id="differences" title="Side by side">
          <SideBySide rows={differences} names={{ ecf: 'ECF', ecte: 'ECTE' }} />
        </Card>
      </div>
    </>
  );
}
