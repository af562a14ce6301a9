'use client';

import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';

/** What everybody sees when something of ours has failed. The reference finds the entry in the log. */
export function ProblemPage({ reference }: { reference?: string }) {
  return (
    <div className="prose">
      <h1>Sorry, there is a problem with the service</h1>
      <p>Nothing that you had already sent has been lost. Try again in a minute.</p>
      {reference && (
        <p>
          If it happens again, tell us this reference: <strong>{reference}</strong>
        </p>
      )}
      <div className="cluster">
        <Button type="button" onClick={() => window.location.reload()}>
          Try again
        </Button>
        <ButtonLink href="/help" variant="secondary">
          Ask for help
        </ButtonLink>
      </div>
    </div>
  );
}
