import { ButtonLink } from '@/components/ui/button-link';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import type { FormState } from '@/lib/forms/form-state';
import type { ReportStart } from '@/lib/requests/report/queries';
import type { TypedBefore } from './answer-field';
import { ReportForm } from './report-form';

/** The first page of a report; where one of the kind is open already, the way there. */
export function ReportStartPage({
  start,
  action,
  hidden,
  back,
  openHref,
  typed,
}: {
  start: ReportStart;
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  back: { href: string; label: string };
  /** Of the open request. */
  openHref: string | null;
  /** What the address filled in. */
  typed?: TypedBefore;
}) {
  return (
    <>
      <PageHeader back={back} title={start.title} lede={start.help} />
      {openHref !== null ? (
        <Inset>
          <p>This has been reported already and is not finished. You can add to it there.</p>
          <p className="mt-4">
            <ButtonLink href={openHref}>Open the request</ButtonLink>
          </p>
        </Inset>
      ) : (
        <ReportForm
          action={action}
          fields={start.fields}
          typed={typed}
          hidden={{ ...hidden, about: start.name, role: start.role ?? '' }}
        />
      )}
    </>
  );
}
