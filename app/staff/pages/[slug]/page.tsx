import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageForm } from '@/components/public-pages/page-form';
import { PageVersions } from '@/components/public-pages/page-versions';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { isPageSlug } from '@/lib/public-pages/catalogue';
import { doneTitle } from '@/lib/public-pages/labels';
import { getEditedPage } from '@/lib/public-pages/staff-queries';
import { savePageAction } from '../actions';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

async function edited({ params }: Props) {
  const { slug } = await params;
  const { actor } = await requireStaff();
  if (!isPageSlug(slug)) notFound();
  return orNotFound(getEditedPage(actor, slug));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { latest } = await edited(props);
  return { title: `Change the page ${latest.title}` };
}

export default async function EditPagePage(props: Props) {
  const page = await edited(props);
  const { done } = await props.searchParams;
  const isDraft = page.publishedNumber !== page.latest.number;
  const title = typeof done === 'string' ? doneTitle[done] : undefined;
  return (
    <>
      <PageHeader
        title={page.latest.title}
        caption={isDraft ? 'Draft of a public page' : 'Public page'}
        back={{ href: '/staff/pages', label: 'Public pages' }}
        actions={page.publishedNumber !== null && <a href={page.path}>See the page</a>}
      />
      <div className="stack">
        {title && <Banner tone="success" title={title} announce />}
        {isDraft && !title && (
          <Banner title="You are looking at a draft">
            {page.publishedNumber === null
              ? 'This page has not been published yet.'
              : `Anybody else still reads version ${page.publishedNumber}.`}
          </Banner>
        )}
        <PageForm
          key={page.latest.number}
          action={savePageAction}
          slug={page.slug}
          path={page.path}
          latest={page.latest}
          facts={page.facts}
        />
        <Card title="Versions" id="versions">
          <PageVersions slug={page.slug} versions={page.versions} />
        </Card>
      </div>
    </>
  );
}
