import { ButtonForm } from '@/components/groups/draft-form';
import type { FormState } from '@/lib/forms/form-state';

/** Earlier and later among its neighbours, without a button where there is none. */
export function MoveButtons({
  action,
  hidden,
  about,
  hasEarlier,
  hasLater,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  about: string;
  hasEarlier: boolean;
  hasLater: boolean;
}) {
  return (
    <span className="cluster">
      {hasEarlier && (
        <ButtonForm
          action={action}
          hidden={{ ...hidden, direction: 'earlier' }}
          label="Earlier"
          variant="quiet"
          about={about}
        />
      )}
      {hasLater && (
        <ButtonForm
          action={action}
          hidden={{ ...hidden, direction: 'later' }}
          label="Later"
          variant="quiet"
          about={about}
        />
      )}
    </span>
  );
}
