'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';
import { cadenceLabel, kindHint, noticeSubject } from '@/lib/notifications/labels';
import { cadences, type Preference, type Preferences } from '@/lib/notifications/types';

/** Every kind with how it is told; what cannot be chosen says so in the place of the choice. */
export function PreferencesForm({
  action,
  address,
  preferences,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  address: Record<string, string>;
  preferences: Preferences;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit}>
      <ErrorSummary errors={state.errors} />
      {Object.entries(address).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ul className="mt-4 mb-0 grid list-none gap-3 p-0">
        {preferences.choices.map((choice) => (
          <KindChoice key={choice.kind} choice={choice} />
        ))}
      </ul>
      <fieldset className="mt-6">
        <legend>
          <b>Newsletters</b>
        </legend>
        <label className="flex items-center gap-3 py-2">
          <input
            type="checkbox"
            className="size-6"
            name="newsletters"
            value="yes"
            defaultChecked={preferences.wantsNewsletters}
          />
          Send me newsletters by e-mail, in all my roles
        </label>
      </fieldset>
      <div className="mt-6">
        <Button>Save</Button>
      </div>
    </form>
  );
}

function KindChoice({ choice }: { choice: Preference }) {
  const { kind, mail, inPortal, isAlwaysAtOnce, isAlwaysInPortal } = choice;
  return (
    <li className="card grid gap-3 md:grid-cols-[1fr_14rem_10rem] md:items-center">
      <div>
        <p className="m-0">
          <b>{noticeSubject[kind]}</b>
        </p>
        <p className="m-0 text-ink-soft">{kindHint[kind]}</p>
      </div>
      {isAlwaysAtOnce ? (
        <p className="m-0">By e-mail: always, at once</p>
      ) : (
        <label>
          <span className="sr-only">{noticeSubject[kind]}: by e-mail</span>
          <select className="input" name={`mail-${kind}`} defaultValue={mail}>
            {cadences.map((cadence) => (
              <option key={cadence} value={cadence}>
                {cadenceLabel[cadence]}
              </option>
            ))}
          </select>
        </label>
      )}
      {isAlwaysInPortal ? (
        <p className="m-0">In the portal: always</p>
      ) : (
        <label className="flex items-center gap-3">
          <input
            type="checkbox"
            className="size-6"
            name={`portal-${kind}`}
            value="yes"
            defaultChecked={inPortal}
          />
          In the portal<span className="sr-only">: {noticeSubject[kind]}</span>
        </label>
      )}
    </li>
  );
}
