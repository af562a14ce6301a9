import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonForm } from '@/components/groups/draft-form';
import { ChangedLines } from '@/components/public-pages/changed-lines';
import { PageBody } from '@/components/public-pages/page-body';
import { VersionState } from '@/components/public-pages/page-versions';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { formatInstant } from '@/lib/dates/format';
import { catalogued, isPageSlug } from '@/lib/public-pages/catalogue';
import { getPageVersion } from '@/lib/public-pages/staff-queries';
import { changesBetween } from '@/lib/public-pages/version-changes';
import { restoreVersionAction } from '../../../actions';

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

async function read({ params }: Props) {
  const { slug, number } = await params;
  const { actor } = await requireStaff();
  if (!isPageSlug(slug) || !/^\d{1,5}$/.test(number)) notFound();
  return { slug, ...(await orNotFound(getPageVersion(actor, slug, Number(number)))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { version } = await read(props);
  return { title: `Version ${version.number} of the page ${version.title}` };
}

export default async function PageVersionPage(props: Props) {
  const { slug, version, before, latest, facts } = await read(props);
  return (
    <>
      <PageHeader
        title={`Version ${version.number}`}
        caption={latest.title}
        lede={`${formatInstant(version.savedAt)}, ${version.savedBy}`}
        tag={<VersionState version={version} />}
        back={{ href: `/staff/pages/${slug}#versions`, label: 'Versions' }}
      />
      <div className="stack">
        <Card title="What changed" id="changes">
          {version.note && <p className="mb-3">{version.note}</p>}
          {before === null ? (
            <p>This is the first version.</p>
          ) : (
            <ChangedLines lines={changesBetween(before, version)} />
          )}
        </Card>
        {version.number !== latest.number && (
          <Card title="Use this text again" id="restore">
            <p className="mb-3">
              The text below becomes version {latest.number + 1} and is published at once. No version is lost.
            </p>
            <ButtonForm
              action={restoreVersionAction}
              hidden={{ slug, number: String(version.number), basedOn: String(latest.number) }}
              label={`Publish version ${version.number} again`}
              variant="secondary"
            />
          </Card>
        )}
        <Card title="The text" id="text">
          <PageBody body={version.body} facts={facts} path={catalogued(slug).path} />
        </Card>
      </div>
    </>
  );
}
