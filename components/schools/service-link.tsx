import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import type { ServiceLink as Link } from '@/lib/settings/schemas';

/** The way to another service in which the person may sign in. */
export function ServiceLink({ id, link }: { id: string; link: Link }) {
  return (
    <Card id={id} title={link.name}>
      <p>{link.help}</p>
      <p className="mt-3">
        <ButtonLink href={link.url} variant="secondary">
          Go to {link.name}
        </ButtonLink>
      </p>
    </Card>
  );
}
