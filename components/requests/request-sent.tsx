import { ButtonLink } from '@/components/ui/button-link';
import { ConfirmationPanel } from '@/components/ui/confirmation-panel';
import { formatDateLong } from '@/lib/dates/format';
import { requestNumber } from '@/lib/requests/labels';
import type { RequestPage } from '@/lib/requests/request-queries';

/** After a report was sent: its number, who does what by when, and whom the school tells itself. */
export function RequestSent({
  request,
  href,
  back,
  wasOpen,
}: {
  request: RequestPage;
  href: string;
  back: { href: string; label: string };
  wasOpen: boolean;
}) {
  return (
    <>
      <ConfirmationPanel
        title={wasOpen ? 'This had been reported already' : 'We have received it'}
        reference={{ label: 'Its number is', value: requestNumber(request.number) }}
      />
      <h2 className="mt-6">What happens next</h2>
      <p>
        {wasOpen && 'The earlier report stays as it was, and nothing was added. '}
        {request.organisation} checks it and answers by <strong>{formatDateLong(request.dates.dueOn)}</strong>
        . Nothing has been changed yet, neither here nor with the DfE.
      </p>
      {request.tell.length > 0 && (
        <>
          <h2 className="mt-6">Who else you must tell</h2>
          <p>They do not hear of it from here. The request has wording to copy for each of them.</p>
          <ul className="mt-3">
            {request.tell.map(({ code, label, why }) => (
              <li key={code}>
                <strong>{label}.</strong> {why}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-6 cluster">
        <ButtonLink href={href}>Follow {requestNumber(request.number)}</ButtonLink>
        <a href={back.href}>{back.label}</a>
      </p>
    </>
  );
}
