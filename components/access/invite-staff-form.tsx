'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';
import { membershipRoleLabel } from '@/lib/memberships/labels';

const roles = ['delivery_partner_staff', 'lead_provider_staff', 'facilitator', 'administrator'] as const;

export function InviteStaffForm({
  action,
  organisations,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  organisations: { value: string; label: string }[];
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  const shared = (name: string) => ({
    name,
    defaultValue: typedValue(state, name),
    error: errorFor(state, name),
  });
  return (
    <form className="form" action={submit} noValidate>
      <ErrorSummary errors={state.errors} />
      <SelectField
        {...shared('role')}
        label="Role"
        empty="Choose a role"
        options={roles.map((role) => ({ value: role, label: membershipRoleLabel[role] }))}
      />
      <SelectField
        {...shared('organisationId')}
        label="Organisation"
        hint="Administrators belong to the installation: leave it empty for them."
        empty="Choose an organisation"
        options={organisations}
      />
      <TextField {...shared('name')} label="Full name" autoComplete="off" />
      <TextField {...shared('email')} label="Work e-mail address" type="email" autoComplete="off" />
      <Button>Send the invitation</Button>
    </form>
  );
}
