import { CheckboxField } from '@/components/ui/checkbox-field';
import { Details } from '@/components/ui/details';
import { TextareaField } from '@/components/ui/textarea-field';
import { roleLabel, statusLabel } from '@/lib/announcements/labels';
import { type AudienceChoices, readerRoles, trainingStatuses } from '@/lib/announcements/types';

export interface AudienceValues {
  of: (name: string) => string[];
  error: (name: string) => string | undefined;
}

const roles = readerRoles.map((value) => ({ value, label: roleLabel[value].many }));
const statuses = trainingStatuses.map((value) => ({ value, label: statusLabel[value] }));

/** Who it is for. Each part narrows the others; one that is left empty asks for nothing. */
export function AudienceFields({ choices, values }: { choices: AudienceChoices; values: AudienceValues }) {
  const boxes = (name: string) => ({ name, defaultValues: values.of(name), error: values.error(name) });
  const isUsed = (name: string) => values.of(name).some((value) => value !== '');
  return (
    <fieldset className="fields audience">
      <legend className="section-legend">Who is it for?</legend>
      <CheckboxField
        {...boxes('roles')}
        label="Roles"
        hint="At the schools you work with, and of the people you train"
        options={roles}
      />
      <p className="hint">
        Without anything below, everybody in these roles gets it. What you choose below narrows it: a school’s
        headteacher and induction tutors follow the people of their school.
      </p>
      <Narrowing title="Phase of the school" open={isUsed('phases')}>
        <CheckboxField {...boxes('phases')} label="Phases" options={choices.phases} />
      </Narrowing>
      <Narrowing title="Area" open={isUsed('areas')}>
        <CheckboxField {...boxes('areas')} label="Local authorities" options={choices.areas} />
      </Narrowing>
      <Narrowing title="Intake" open={isUsed('intakes')}>
        <CheckboxField {...boxes('intakes')} label="Intakes" options={choices.intakes} />
      </Narrowing>
      {choices.groups.length > 0 && (
        <Narrowing title="Group" open={isUsed('groups')}>
          <CheckboxField {...boxes('groups')} label="Groups" options={choices.groups} />
        </Narrowing>
      )}
      <Narrowing title="Training status" open={isUsed('statuses')}>
        <CheckboxField
          {...boxes('statuses')}
          label="Where people stand"
          hint="Without a choice: in training or waiting for a group"
          options={statuses}
        />
      </Narrowing>
      <Narrowing title="Single schools" open={isUsed('urns') || values.error('urns') !== undefined}>
        <TextareaField
          name="urns"
          label="URNs of schools"
          hint="One on each line"
          rows={4}
          maxLength={5000}
          defaultValue={values.of('urns').join('\n')}
          error={values.error('urns')}
        />
      </Narrowing>
    </fieldset>
  );
}

function Narrowing({ title, open, children }: { title: string; open: boolean; children: React.ReactNode }) {
  return (
    <Details summary={title} open={open}>
      {children}
    </Details>
  );
}
