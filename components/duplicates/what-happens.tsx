import { Card } from '@/components/ui/card';
import { WarningText } from '@/components/ui/warning-text';
import type { Pair } from '@/lib/duplicates/types';
import type { FormState } from '@/lib/forms/form-state';
import { MergeForm } from './merge-form';

/** Before the button: everything that it does, or what has to be mended first. */
export function WhatHappens({
  pair,
  action,
}: {
  pair: Pair;
  action: (state: FormState, formData: FormData) => Promise<FormState>;
}) {
  const { one, other, given, effects, problems, digest } = pair;
  if (problems.length > 0)
    return (
      <Card id="happens" title="Something has to be mended first" accent="next">
        <ul className="stack">
          {problems.map(({ message }) => (
            <li key={message}>
              <WarningText>{message}</WarningText>
            </li>
          ))}
        </ul>
        <p>Then look at this page again. Nothing has been changed.</p>
      </Card>
    );
  return (
    <Card id="happens" title="What will happen" accent="next">
      <div className="prose">
        <ul>
          {[...new Set(effects)].map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
          <li>Those who look after the schools are told that the two records are now one.</li>
        </ul>
      </div>
      <p className="mt-4">
        It can be taken back on this page, as long as nobody has changed what was moved. What comes later
        stays with the record that stays.
      </p>
      <MergeForm
        action={action}
        hidden={{ one: one.id, other: other.id, ...given, digest }}
        label="Make one record of the two"
      />
    </Card>
  );
}
