import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReadersTable } from '@/components/library/readers-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { TabLinks } from '@/components/ui/tab-links';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { staffLibraryPaths as paths } from '@/lib/library/paths';
import { getReaders, readersPageSize } from '@/lib/library/readers-queries';
import { idSchema, readersFiltersSchema } from '@/lib/library/schemas';
import { listHref } from '@/lib/transport/list-address';

export const metadata: Metadata = { title: 'Who has read a document' };

interface Props {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReadersPage({ params, searchParams }: Props) {
  const { documentId } = await params;
  const { actor } = await requireStaff();
  const id = idSchema.safeParse(documentId);
  if (!id.success) notFound();
  const filters = readersFiltersSchema.parse(await searchParams);
  const found = await orNotFound(getReaders(actor, id.data, filters));
  const { figures, asksAcknowledgement } = found;
  const done = asksAcknowledgement ? figures.acknowledged : figures.opened;
  const path = paths.readers(id.data);
  const tab = (standing: 'all' | 'waiting' | 'done', label: string, count: number) => ({
    href: listHref(path, { standing: standing === 'all' ? undefined : standing }),
    label,
    count,
    current: filters.standing === standing,
  });
  return (
    <>
      <PageHeader
        title={`Who has ${asksAcknowledgement ? 'confirmed' : 'read'} it`}
        caption={found.title}
        lede={`Version ${found.number}: ${done.toLocaleString('en-GB')} of ${figures.people.toLocaleString('en-GB')} have ${asksAcknowledgement ? 'confirmed' : 'opened'} it`}
        back={{ href: paths.document(id.data), label: found.title }}
        actions={
          <ButtonLink href={paths.readersFile(id.data)} variant="secondary" download>
            Export to Excel
          </ButtonLink>
        }
      />
      {found.schools.length > 0 && (
        <Card id="schools" title="Schools where somebody has not">
          <ul>
            {found.schools.map(({ urn, name, people, done: doneThere }) => (
              <li key={urn}>
                <a href={`/schools/${urn}`}>{name}</a>: {doneThere} of {people}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <TabLinks
        label="Which readers"
        items={[
          tab('all', 'Everybody', figures.people),
          tab('waiting', 'Not yet', figures.people - done),
          tab('done', asksAcknowledgement ? 'Confirmed' : 'Opened', done),
        ]}
      />
      {found.readers.length === 0 ? (
        <p>Nobody.</p>
      ) : (
        <ReadersTable readers={found.readers} asksAcknowledgement={asksAcknowledgement} />
      )}
      <Pagination
        page={filters.page}
        pageSize={readersPageSize}
        total={found.total}
        noun="people"
        hrefFor={(page) => listHref(path, { ...filters, page })}
      />
    </>
  );
}
