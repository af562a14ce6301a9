import { StartForm } from '@/components/journeys/start-form';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { formatDateLong } from '@/lib/dates/format';
import type { OwnForm } from '@/lib/enrolment/types';
import type { FormState } from '@/lib/forms/form-state';

export function OwnForms({
  forms,
  begun,
  start,
}: {
  forms: OwnForm[];
  /** By form: where somebody stopped. */
  begun: Record<string, string>;
  start: (state: FormState, formData: FormData) => Promise<FormState>;
}) {
  return forms.map(({ id, role, schoolName, isReturned, sentOn, returnedOn }) => {
    const goOn = begun[id];
    return (
      <Card
        key={id}
        id={`form-${id}`}
        title={`As ${role === 'ect' ? 'an ECT' : 'a mentor'} at ${schoolName}`}
        isLandmark={false}
        accent={isReturned ? undefined : 'next'}
        aside={<Tag tone={isReturned ? 'success' : 'warning'}>{isReturned ? 'Returned' : 'To fill in'}</Tag>}
      >
        <p>
          {isReturned && returnedOn !== null
            ? `You returned it on ${formatDateLong(returnedOn)}. If something has changed, report it.`
            : `Sent to you on ${formatDateLong(sentOn)}. It takes about three minutes.`}
        </p>
        {!isReturned &&
          (goOn === undefined ? (
            <StartForm action={start} hidden={{ formId: id }} submit="Fill in the form" />
          ) : (
            <ButtonLink href={goOn}>Go on where you stopped</ButtonLink>
          ))}
      </Card>
    );
  });
}
