import { AccessButton } from '@/components/access/access-button';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { WarningText } from '@/components/ui/warning-text';
import { formatDate } from '@/lib/dates/format';
import type { FormState } from '@/lib/forms/form-state';
import { sendingDay } from '@/lib/scheduled-exports/labels';
import type { StandingExports } from '@/lib/scheduled-exports/types';
import { StandingExportForm } from './standing-export-form';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

/** "Send me the school's workbook every Monday of term": what is set, and how to change or stop it. */
export function StandingExportCard({
  current,
  problem,
  done,
  address,
  start,
  stop,
}: StandingExports & {
  done?: 'started' | 'ended';
  address: Record<string, string>;
  start: Action;
  stop: Action;
}) {
  return (
    <Card id="standing" title="Workbook by e-mail">
      <div className="stack">
        {done === 'started' && current !== null && (
          <Banner
            tone="success"
            title={`The workbook comes every ${sendingDay(current.weekday)} of term`}
            announce
          />
        )}
        {done === 'ended' && <Banner tone="success" title="No more workbooks are sent to you" announce />}
        {problem !== null && done === undefined && <WarningText>{problem}</WarningText>}
        {current === null ? (
          <p>
            We mail you the Excel workbook of the school’s schedules in the morning of the day you choose, in
            term time. Each time we check that you still have access.
          </p>
        ) : (
          <>
            <p>
              <strong>Every {sendingDay(current.weekday)} of term</strong>, since {formatDate(current.since)}.{' '}
              {current.lastSentOn === null
                ? 'Nothing has been sent yet.'
                : `Last sent on ${formatDate(current.lastSentOn)}.`}
            </p>
            <AccessButton
              action={stop}
              address={address}
              id={current.id}
              label="Stop"
              about="the workbook by e-mail"
            />
          </>
        )}
        <StandingExportForm action={start} address={address} weekday={current?.weekday ?? null} />
      </div>
    </Card>
  );
}
