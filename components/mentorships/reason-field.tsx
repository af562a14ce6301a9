import { RadioField } from '@/components/ui/radio-field';
import { endReasonLabel } from '@/lib/mentorships/labels';
import { mentorshipEndReasons } from '@/lib/mentorships/types';

export function ReasonField({
  label,
  defaultValue,
  error,
}: {
  label: string;
  defaultValue?: string;
  error?: string;
}) {
  return (
    <RadioField
      label={label}
      name="reason"
      hint="Your school and the staff who train them see this. The ECT and the mentor do not."
      defaultValue={defaultValue}
      error={error}
      options={mentorshipEndReasons.map((reason) => ({ value: reason, label: endReasonLabel[reason] }))}
    />
  );
}
