import { StartForm } from '@/components/journeys/start-form';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList } from '@/components/ui/summary-list';
import type { FormState } from '@/lib/forms/form-state';
import { roleWord } from '@/lib/submissions/labels';
import type { SubmittedRole } from '@/lib/submissions/types';

export function CheckAnswers({
  action,
  role,
  back,
  path,
  rows,
  hidden,
  version,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  role: SubmittedRole;
  back: { href: string; label: string };
  path: string;
  rows: { step: string; label: string; value: string }[];
  hidden: Record<string, string>;
  version: number;
}) {
  return (
    <>
      <PageHeader back={back} caption={`Register ${roleWord[role]}`} title="Check your answers" />
      <SummaryList
        rows={rows.map(({ step, label, value }) => ({
          label,
          value: <bdi>{value}</bdi>,
          action: { href: `${path}/${step}?change=1`, label: 'Change' },
        }))}
      />
      <Inset>
        <p>
          When you send this, staff check it, usually within three working days. Nobody is registered until
          they accept it, and we tell you when they do. Nothing is sent to the DfE.
        </p>
      </Inset>
      <StartForm
        action={action}
        hidden={{ ...hidden, version: String(version) }}
        submit="Send registration"
      />
    </>
  );
}
