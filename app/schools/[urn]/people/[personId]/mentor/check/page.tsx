import type { Metadata } from 'next';
import { DfeReminder } from '@/components/mentorships/dfe-reminder';
import { PairForm } from '@/components/mentorships/pair-form';
import { schoolPaths } from '@/components/people/paths';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList } from '@/components/ui/summary-list';
import { formatDateLong } from '@/lib/dates/format';
import { NotFound, RuleBroken } from '@/lib/errors';
import { type PairingPreview, previewPairing } from '@/lib/mentorships/queries';
import { mentorAddressSchema } from '@/lib/mentorships/schemas';
import { pairAction } from '../actions';
import { readMentoring } from '../read';

export const metadata: Metadata = { title: 'Check before you confirm' };

interface Props {
  params: Promise<{ urn: string; personId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CheckPage({ params, searchParams }: Props) {
  const { urn, personId } = await params;
  const { school, actor, mentoring } = await readMentoring(urn, personId);
  const { mentor, from, plan } = mentorAddressSchema.parse(await searchParams);
  const page = schoolPaths(school.urn).mentorOf(personId);
  const wanted = { schoolId: school.id, ectId: personId, mentorId: mentor ?? '', startsOn: from ?? '' };
  const found =
    mentor === undefined || from === undefined || !mentoring.ect?.mayPair
      ? 'Choose a mentor and a first day, then check here what will happen.'
      : await previewPairing(actor, { ...wanted, ...(plan && { planId: plan }) }).catch(messageOf);
  if (typeof found === 'string')
    return (
      <>
        <PageHeader
          back={{ href: page, label: `Mentor of ${mentoring.name}` }}
          title="Check before you confirm"
        />
        <EmptyState
          title="There is nothing to confirm"
          actions={<ButtonLink href={page}>{`Mentor of ${mentoring.name}`}</ButtonLink>}
        >
          <p>{found}</p>
        </EmptyState>
      </>
    );
  const change = `${page}?${new URLSearchParams({ mentor: found.mentor.personId, from: found.startsOn, ...(plan && { plan }) })}#choose`;
  return (
    <>
      <PageHeader
        back={{ href: change, label: 'Back' }}
        caption={`Mentor of ${found.ect.name}`}
        title="Check before you confirm"
      />
      <div className="stack">
        <Card>
          <SummaryList
            rows={[
              { label: 'Mentor', value: found.mentor.name, action: { href: change, label: 'Change' } },
              {
                label: 'First day',
                value: formatDateLong(found.startsOn),
                action: { href: change, label: 'Change' },
              },
            ]}
          />
        </Card>
        <Card id="consequences" title="What will happen">
          <div className="prose">
            <ul>
              {found.consequences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
          <DfeReminder dfe={found.dfe} />
          <PairForm
            action={pairAction}
            hidden={hiddenOf(found, school.urn)}
            asksWhy={found.as.kind === 'replace' && found.as.asksWhy}
            button={buttonOf(found)}
          />
        </Card>
      </div>
    </>
  );
}

/** What was refused since it was chosen. */
function messageOf(error: unknown): string {
  if (error instanceof RuleBroken) return `${error.message}.`;
  if (error instanceof NotFound) return 'That mentor or plan is not there any more.';
  throw error;
}

function hiddenOf({ ect, mentor, startsOn, as }: PairingPreview, urn: number): Record<string, string> {
  const seen = as.kind === 'replace' ? as.replaces : as.kind === 'change' ? as.plan : null;
  return {
    urn: String(urn),
    ect: ect.personId,
    mentor: mentor.personId,
    startsOn,
    kind: as.kind,
    ...(seen && { id: seen.id, version: String(seen.version) }),
  };
}

function buttonOf({ as }: PairingPreview): string {
  if (as.kind === 'assign') return 'Assign this mentor';
  return as.kind === 'replace' ? 'Change the mentor' : 'Change the plan';
}
