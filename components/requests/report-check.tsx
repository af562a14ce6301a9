import { Card } from '@/components/ui/card';
import { SummaryList } from '@/components/ui/summary-list';
import type { ReportCheck } from '@/lib/requests/report/queries';

/** What was answered, what will happen, and whom else it does not reach: all before the button. */
export function ReportCheckList({
  check,
  hrefOf,
  heard,
}: {
  check: ReportCheck;
  /** The address of a step, to change its answers. */
  hrefOf: (step: 'details' | 'reason' | 'ects') => string;
  /** For somebody who tells others themselves. */
  heard: boolean;
}) {
  const change = (step: 'details' | 'reason' | 'ects', about: string) => ({
    href: `${hrefOf(step)}?change=1`,
    label: 'Change',
    about: about.toLowerCase(),
  });
  return (
    <div className="stack">
      <Card id="answers" title="Your answers">
        <SummaryList
          rows={[
            ...check.answers.map(({ label, value, step, field }) => ({
              label,
              value: <bdi className="whitespace-pre-line">{value}</bdi>,
              action: change(step, field.startsWith('ect_') ? label : label.replace(/\?$/, '')),
            })),
            ...(check.reason === null
              ? []
              : [
                  {
                    label: 'Reason',
                    value: (
                      <>
                        {check.reason.label}
                        {check.reason.notes !== '' && (
                          <p className="whitespace-pre-line">{check.reason.notes}</p>
                        )}
                        <p className="text-ink-soft">
                          Read only by you now and by the member of staff who deals with this.
                        </p>
                      </>
                    ),
                    action: change('reason', 'reason'),
                  },
                ]),
          ]}
        />
      </Card>
      <Card id="consequences" title="What will happen" accent="next">
        <p>
          <strong>Nothing changes when you send this.</strong> The support team checks it first
          {check.consequences.length > 0 ? '. Once they agree:' : ' and answers you here.'}
        </p>
        {check.consequences.length > 0 && (
          <ul className="mt-3">
            {check.consequences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Card>
      {heard && check.tell.length > 0 && (
        <Card id="tell" title="Who else you must tell">
          <p>They do not hear of it from here. The next page has wording to copy for each.</p>
          <ul className="mt-3">
            {check.tell.map(({ label, why }) => (
              <li key={label}>
                <strong>{label}.</strong> {why}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
