'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { formatInstant } from '@/lib/dates/format';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';
import type { DeadAddress } from '@/lib/mail/types';

export function DeadAddressCard({
  address: { email, reason, problem, since, owners },
  action,
}: {
  address: DeadAddress;
  action: (state: FormState, formData: FormData) => Promise<FormState>;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <Card title={email} isLandmark={false}>
      <p className="max-w-none break-words text-ink-soft">
        {reason === 'recorded' ? 'Recorded by staff' : 'Refused by its mail server'} on {formatInstant(since)}
        {reason === 'refused' && problem !== null && `: ${problem}`}
      </p>
      <ErrorSummary errors={state.errors} />
      <div className="cluster mt-3">
        {owners.map(({ name, href }) =>
          href === null ? (
            <span key={name}>{name}</span>
          ) : (
            <a key={href} href={href}>
              {name}
            </a>
          ),
        )}
        <form action={submit}>
          <input type="hidden" name="email" value={email} />
          <Button variant="quiet" small about={email}>
            It works again
          </Button>
        </form>
      </div>
    </Card>
  );
}
