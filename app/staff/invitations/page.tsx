import type { Metadata } from 'next';
import { InviteesForm } from '@/components/invitations/invitees-form';
import { InviteesTable } from '@/components/invitations/invitees-table';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { TabLinks } from '@/components/ui/tab-links';
import { requireStaff } from '@/lib/auth/require-actor';
import { invitationStateLabel } from '@/lib/invitations/labels';
import { inviteesPageSize, listInvitees } from '@/lib/invitations/queries';
import { type InviteesFilter, inviteesFilterSchema } from '@/lib/invitations/schemas';
import { invitationStates } from '@/lib/invitations/types';
import { inviteesAction } from './actions';

export const metadata: Metadata = { title: 'Invitations' };

function hrefOf(filter: Partial<InviteesFilter>): string {
  const query = new URLSearchParams();
  if (filter.kind === 'people') query.set('kind', 'people');
  if (filter.state && filter.state !== 'all') query.set('state', filter.state);
  if (filter.q) query.set('q', filter.q);
  if (filter.page && filter.page > 1) query.set('page', String(filter.page));
  const text = query.toString();
  return text === '' ? '/staff/invitations' : `/staff/invitations?${text}`;
}

export default async function InvitationsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const asked = await searchParams;
  const filter = inviteesFilterSchema.parse(asked);
  const { kind, q } = filter;
  const { actor } = await requireStaff();
  const { invitees, total, counts } = await listInvitees(actor, filter);
  const everybody = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageHeader
        title="Invitations"
        lede="Who has access at your schools, who was asked, and who has not been asked yet."
        actions={<ButtonLink href="/staff/invitations/new">Add a contact</ButtonLink>}
      />
      {asked.added !== undefined && (
        <Banner
          tone="success"
          title={asked.added === 'now' ? 'Added; the invitation is on its way' : 'Added to the list'}
          announce
        />
      )}
      <div className="list-tools">
        <TabLinks
          label="Whom"
          items={[
            { href: hrefOf({ q }), label: 'Contacts of schools', current: kind === 'contacts' },
            { href: hrefOf({ kind: 'people', q }), label: 'ECTs and mentors', current: kind === 'people' },
          ]}
        />
        <SearchForm
          action="/staff/invitations"
          label="Find by name, e-mail address, school or URN"
          defaultValue={q}
          keep={{
            ...(kind === 'people' ? { kind } : {}),
            ...(filter.state === 'all' ? {} : { state: filter.state }),
          }}
        />
      </div>
      <nav className="states" aria-label="State">
        <ul>
          {(['all', ...invitationStates] as const).map((state) => (
            <li key={state}>
              <a href={hrefOf({ kind, q, state })} aria-current={filter.state === state ? 'true' : undefined}>
                {state === 'all' ? 'Everybody' : invitationStateLabel[state]} (
                {(state === 'all' ? everybody : counts[state]).toLocaleString('en-GB')})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {invitees.length === 0 ? (
        <EmptyState title="Nobody here">
          <p>
            {q === '' && filter.state === 'all'
              ? 'Add a contact, or import a list of school contacts; then invite them here.'
              : 'Nobody matches this search and state.'}
          </p>
        </EmptyState>
      ) : (
        <InviteesForm action={inviteesAction} kind={kind} q={q} notInvited={counts.not_invited}>
          <InviteesTable
            invitees={invitees}
            caption={kind === 'contacts' ? 'Contacts of schools' : 'ECTs and mentors'}
          />
        </InviteesForm>
      )}
      <Pagination
        page={filter.page}
        pageSize={inviteesPageSize}
        total={total}
        hrefFor={(page) => hrefOf({ ...filter, page })}
        noun="people"
      />
    </>
  );
}
