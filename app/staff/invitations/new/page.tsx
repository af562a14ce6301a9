import type { Metadata } from 'next';
import { AddContactForm } from '@/components/invitations/add-contact-form';
import { PageHeader } from '@/components/ui/page-header';
import { SearchForm } from '@/components/ui/search-form';
import { requireStaff } from '@/lib/auth/require-actor';
import { findPartnerSchool, searchPartnerSchools } from '@/lib/invitations/partner-schools';
import { addContactAction } from '../actions';

export const metadata: Metadata = { title: 'Add a contact' };

export default async function AddContactPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const asked = await searchParams;
  const { actor } = await requireStaff();
  const school = typeof asked.urn === 'string' ? await findPartnerSchool(actor, Number(asked.urn)) : null;
  if (school !== null) {
    return (
      <div className="prose">
        <PageHeader
          title="Add a contact"
          caption={school.name}
          lede="A headteacher or induction tutor who is to have access."
          back={{ href: '/staff/invitations/new', label: 'Choose another school' }}
        />
        <AddContactForm action={addContactAction} urn={school.urn} />
      </div>
    );
  }
  const q = typeof asked.q === 'string' ? asked.q.trim().slice(0, 100) : '';
  const schools = await searchPartnerSchools(actor, q);
  return (
    <>
      <PageHeader
        title="At which school?"
        caption="Add a contact"
        back={{ href: '/staff/invitations', label: 'Invitations' }}
      />
      <SearchForm
        action="/staff/invitations/new"
        label="Name or URN of a school you work with"
        defaultValue={q}
      />
      {schools.length === 0 ? (
        <p>None of your schools matches. Schools join your list through the imports.</p>
      ) : (
        <ul className="plain-links">
          {schools.map((found) => (
            <li key={found.urn}>
              <a href={`/staff/invitations/new?urn=${found.urn}`}>{found.name}</a>{' '}
              <span className="hint">
                {[found.town, `URN ${found.urn}`].filter((part) => part !== null).join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
