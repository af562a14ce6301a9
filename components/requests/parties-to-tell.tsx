import { Card } from '@/components/ui/card';
import { CopyBlock } from '@/components/ui/copy-block';
import { Details } from '@/components/ui/details';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/dates/format';
import type { PartyToTell } from '@/lib/requests/request-queries';
import { type RequestAction, RequestButton } from './request-forms';

/** Who else must be told: nobody of them hears of it from here. Ready wording, and what has been done. */
export function PartiesToTell({
  parties,
  action,
  hidden,
}: {
  parties: readonly PartyToTell[];
  action: RequestAction;
  hidden: Record<string, string>;
}) {
  const open = parties.filter(({ tickedOn }) => tickedOn === null).length;
  return (
    <Card
      id="tell"
      title="Who else you must tell"
      aside={
        <Tag tone={open === 0 ? 'success' : 'warning'}>{open === 0 ? 'All told' : `${open} to tell`}</Tag>
      }
    >
      <p>They do not hear of it from here.</p>
      <ul className="entries mt-4">
        {parties.map(({ code, label, why, wording, tickedOn }) => (
          <li key={code}>
            <div className="flex flex-wrap items-center justify-between gap-2">
              <strong>{label}</strong>
              <RequestButton
                action={action}
                hidden={{ ...hidden, party: code, told: tickedOn === null ? 'yes' : 'no' }}
                submit={tickedOn === null ? 'Mark as told' : 'Not told after all'}
                variant={tickedOn === null ? 'secondary' : 'quiet'}
                about={`: ${label}`}
              />
            </div>
            <p className="text-ink-soft">
              {tickedOn === null ? why : `Told, as noted on ${formatDate(tickedOn)}.`}
            </p>
            {tickedOn === null && (
              <Details summary={`Wording for ${label.charAt(0).toLowerCase()}${label.slice(1)}`}>
                <CopyBlock id={`wording-${code}`} text={wording} label="Copy this wording" />
              </Details>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
