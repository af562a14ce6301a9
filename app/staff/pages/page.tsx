import type { Metadata } from 'next';
import { PageTable } from '@/components/public-pages/page-table';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { listPages } from '@/lib/public-pages/staff-queries';

export const metadata: Metadata = { title: 'Public pages' };

export default async function PagesPage() {
  const { actor } = await requireStaff();
  const pages = await orNotFound(listPages(actor));
  return (
    <>
      <PageHeader
        title="Public pages"
        lede="What anybody can read without signing in. You write it here; it is public as soon as you publish it."
      />
      <PageTable pages={pages} />
    </>
  );
}
