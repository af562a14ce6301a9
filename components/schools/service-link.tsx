import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/dates/format';
import type { FormState } from '@/lib/forms/form-state';
import type { Service, ServiceAccess } from '@/lib/service-access/types';
import type { ServiceLink as Link } from '@/lib/settings/schemas';
import { TellAccess } from './tell-access';

interface ServiceLinkProps {
  service: Service;
  link: Link;
  /** Null for staff who look: what is known is the person's own. */
  access: ServiceAccess | null;
  urn: number;
  tell: (state: FormState, formData: FormData) => Promise<FormState>;
}

/** The way to another service, by what is known of the person's access there. */
export function ServiceLink({ service, link, access, urn, tell }: ServiceLinkProps) {
  const ask = (
    <a href={`/schools/${urn}/report/question?topic=school-access`}>Ask the support team about {link.name}</a>
  );
  const question = { service, urn, name: link.name, action: tell };
  return (
    <Card id={service} title={link.name}>
      {access?.state === 'refused' ? (
        <>
          <p>
            <Tag tone="warning">No access yet</Tag>
          </p>
          <p className="mt-2">
            You told us on {formatDate(access.since)} that you were refused. {link.refused}
          </p>
          <p className="mt-2">{ask}</p>
          <Go link={link} label={`Try ${link.name} again`}>
            <TellAccess {...question} answers={['yes']} />
          </Go>
        </>
      ) : access?.state === 'known' ? (
        <>
          <p>
            <Tag tone="success">You can sign in</Tag>
          </p>
          <p className="mt-2">
            {access.registered
              ? `The provider says that your account has been active since ${formatDate(access.since)}.`
              : `As you told us on ${formatDate(access.since)}.`}
          </p>
          <Go link={link} label={`Go to ${link.name}`}>
            <TellAccess {...question} answers={['no']} />
          </Go>
        </>
      ) : (
        <>
          <p>{link.help}</p>
          <Go link={link} label={`Go to ${link.name}`}>
            {access !== null && <TellAccess {...question} answers={['yes', 'no']} />}
          </Go>
        </>
      )}
    </Card>
  );
}

function Go({ link, label, children }: { link: Link; label: string; children?: ReactNode }) {
  return (
    <>
      <p className="mt-3">
        <ButtonLink href={link.url} variant="secondary">
          {label}
        </ButtonLink>
      </p>
      {children}
    </>
  );
}
