import type { SupportContact } from '@/lib/settings/schemas';

/** Who answers, and when. */
export function SupportContacts({ contacts }: { contacts: SupportContact[] }) {
  if (contacts.length === 0) return <p>Ask the person who invited you.</p>;
  return (
    <ul className="grid list-none gap-4 p-0">
      {contacts.map((contact) => (
        <li key={`${contact.name} ${contact.purpose}`}>
          <strong>{contact.name}</strong>
          <p className="text-ink-soft">{contact.purpose}</p>
          {contact.telephone && <p>Telephone: {contact.telephone}</p>}
          {contact.email && (
            <p className="break-words">
              <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </p>
          )}
          {contact.hours && <p className="text-ink-soft">{contact.hours}</p>}
        </li>
      ))}
    </ul>
  );
}
