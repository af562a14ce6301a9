import type { Metadata } from 'next';
import { RaiseChoices } from '@/components/requests/staff/raise-choices';
import { RaiseForm } from '@/components/requests/staff/raise-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { SearchForm } from '@/components/ui/search-form';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { searchPartnerSchools } from '@/lib/invitations/partner-schools';
import { getRaisePage } from '@/lib/requests/staff/raise';
import { raiseAtSchema } from '@/lib/requests/staff/schemas';
import { listHref } from '@/lib/transport/list-address';
import { raiseAction } from '../actions';

export const metadata: Metadata = { title: 'Raise a request for a school' };

const path = '/staff/requests/new';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RaisePage({ searchParams }: Props) {
  const { q, school: urn, period, what } = raiseAtSchema.parse(await searchParams);
  const { actor } = await requireStaff();
  if (urn === undefined) {
    const schools = q === '' ? [] : await searchPartnerSchools(actor, q);
    return (
      <>
        <PageHeader
          back={{ href: '/staff/requests', label: 'Requests' }}
          title="Raise a request for a school"
          lede="For what a school told you by telephone, by e-mail or in person. The school sees it among its requests."
        />
        <SearchForm action={path} label="Which school? Part of its name, or its URN" defaultValue={q} />
        {q !== '' && schools.length === 0 && (
          <EmptyState title="No school matches">
            <p>Only schools with which you work are found.</p>
          </EmptyState>
        )}
        <RaiseChoices
          items={schools.map((school) => ({
            href: listHref(path, { school: school.urn }),
            title: school.name,
            help: [school.town, `URN ${school.urn}`].filter(Boolean).join(', '),
          }))}
        />
      </>
    );
  }
  const page = await orNotFound(
    getRaisePage(actor, {
      urn,
      ...(period === undefined || period === 'school' ? {} : { period }),
      ...(period === undefined || what === undefined ? {} : { code: what }),
    }),
  );
  const { school, form } = page;
  if (period === undefined)
    return (
      <>
        <PageHeader
          back={{ href: path, label: 'Another school' }}
          caption={school.name}
          title="Whom is it about?"
        />
        <RaiseChoices
          items={[
            {
              href: listHref(path, { school: urn, period: 'school' }),
              title: 'The school as a whole',
              help: '',
            },
            ...page.people.map(({ periodId, name, role }) => ({
              href: listHref(path, { school: urn, period: periodId }),
              title: name,
              help: role === 'ect' ? 'ECT' : 'Mentor',
            })),
          ]}
        />
      </>
    );
  const back = form === null ? { school: urn } : { school: urn, period };
  return (
    <>
      <PageHeader
        back={{ href: listHref(path, back), label: form === null ? 'Somebody else' : 'Something else' }}
        caption={page.about === null ? school.name : `${page.about}, ${school.name}`}
        title={form?.title ?? 'What did they tell you?'}
      />
      {form === null ? (
        <RaiseChoices
          items={page.choices.map(({ code, title, help }) => ({
            href: listHref(path, { school: urn, period, what: code }),
            title,
            help,
          }))}
        />
      ) : (
        <RaiseForm
          action={raiseAction}
          hidden={{ urn: String(urn), period, code: what ?? '' }}
          fields={form.fields}
        />
      )}
    </>
  );
}
