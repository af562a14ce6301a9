import { PageHeader } from '@/components/ui/page-header';
import { WarningText } from '@/components/ui/warning-text';
import type { FormState } from '@/lib/forms/form-state';
import type { ReportView } from '@/lib/requests/report/queries';
import { ReportCheckList } from './report-check';
import { ReportForm } from './report-form';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

/** A later page of a report: a step, or what was answered and what will happen, with the button that sends it. */
export function ReportStepPage({
  view,
  path,
  hidden,
  isChange,
  actions,
  heard,
}: {
  view: Exclude<ReportView, { step: 'elsewhere' }>;
  /** Of this report's pages: '…/report/leave_school/<journey>'. */
  path: string;
  hidden: Record<string, string>;
  isChange: boolean;
  actions: { save: Action; send: Action };
  heard: boolean;
}) {
  if (view.step === 'check') {
    return (
      <>
        <PageHeader
          back={{ href: `${path}/${view.back}`, label: 'Back' }}
          caption={view.title}
          title="Check before you send it"
        />
        <ReportCheckList check={view.check} hrefOf={(step) => `${path}/${step}`} heard={heard} />
        <div className="mt-6">
          <ReportForm
            action={actions.send}
            fields={[]}
            hidden={hidden}
            version={view.version}
            submit="Send to the support team"
          />
        </div>
      </>
    );
  }
  const back = isChange ? 'check' : view.back;
  return (
    <>
      <PageHeader
        back={back === null ? undefined : { href: `${path}/${back}`, label: 'Back' }}
        caption={view.title}
        title={titleOf(view.step, view.name)}
      />
      <ReportForm
        key={view.step}
        action={actions.save}
        fields={view.fields}
        typed={view.typed}
        hidden={{
          ...hidden,
          step: view.step,
          change: isChange ? '1' : '',
          about: view.name,
          role: view.role ?? '',
        }}
        version={view.version}
      >
        {view.step === 'reason' && (
          <WarningText>
            Do not describe an illness or a loss. What you write here is read by you and by the member of
            staff who deals with this report, by nobody else, and it is in no mail and no export.
          </WarningText>
        )}
      </ReportForm>
    </>
  );
}

function titleOf(step: 'details' | 'reason' | 'ects', name: string): string {
  switch (step) {
    case 'details':
      return 'Change your answers';
    case 'reason':
      return 'Why does it change?';
    case 'ects':
      return `The ECTs of ${name}`;
  }
}
