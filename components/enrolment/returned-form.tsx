import { Card } from '@/components/ui/card';
import { SummaryList } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import { formatDateLong } from '@/lib/dates/format';
import type { ReturnedForm as Form } from '@/lib/enrolment/types';
import { workingDaysInWords } from '@/lib/people/labels';

const modeWords = { in_person: 'In person', online: 'Online', either: 'Either is fine' } as const;

/** For staff alone: access needs stand here and nowhere else. */
export function ReturnedForm({ form }: { form: Form | null }) {
  if (form === null) return null;
  const isReturned = form.state === 'returned';
  return (
    <Card
      id="enrolment-form"
      title="Follow-on enrolment form"
      aside={<Tag tone={isReturned ? 'success' : 'warning'}>{isReturned ? 'Returned' : 'Not returned'}</Tag>}
    >
      <SummaryList
        rows={[
          { label: 'Sent', value: formatDateLong(form.sentOn) },
          ...(isReturned && form.returnedOn !== null
            ? [
                { label: 'Returned', value: formatDateLong(form.returnedOn) },
                { label: 'Name given', value: <bdi>{form.name}</bdi> },
                { label: 'E-mail given', value: <span className="break-all">{form.email}</span> },
                { label: 'Teaches', value: [form.phase, form.subject].filter(Boolean).join(', ') },
                { label: 'Works on', value: workingDaysInWords(form.workingDays) ?? 'Not given' },
                { label: 'Would rather train', value: form.mode === null ? '' : modeWords[form.mode] },
                { label: 'Area', value: form.area ?? 'Not given' },
                {
                  label: 'Access needs (staff only)',
                  value: <span className="whitespace-pre-line">{form.accessNeeds ?? 'None given'}</span>,
                },
              ]
            : [{ label: 'Reminders', value: String(form.reminders) }]),
        ]}
      />
    </Card>
  );
}
