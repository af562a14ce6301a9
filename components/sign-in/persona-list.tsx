'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState } from '@/lib/forms/form-state';
import type { FormAction } from './types';

export interface ListedPersona {
  key: string;
  name: string;
  role: string;
  organisation: string;
  description: string;
}

/** People of the demonstration, each with a button that asks for their code. */
export function PersonaList({
  action,
  next,
  groups,
}: {
  action: FormAction;
  next: string | null;
  groups: { title: string; personas: ListedPersona[] }[];
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit}>
      <ErrorSummary errors={state.errors} />
      {next !== null && <input type="hidden" name="next" value={next} />}
      {groups.map((group) => (
        <section key={group.title} className="personas" aria-label={group.title}>
          <h3>{group.title}</h3>
          <ul>
            {group.personas.map((persona) => (
              <li key={persona.key}>
                <div>
                  <p>
                    <strong>{persona.name}</strong>
                    <br />
                    {persona.role}, {persona.organisation}
                  </p>
                  <p className="hint">{persona.description}</p>
                </div>
                <Button
                  variant="secondary"
                  small
                  name="persona"
                  value={persona.key}
                  about={`as ${persona.name}`}
                >
                  Sign in
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </form>
  );
}
