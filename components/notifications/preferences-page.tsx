import { Banner } from '@/components/ui/banner';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import type { FormState } from '@/lib/forms/form-state';
import type { Preferences } from '@/lib/notifications/types';
import { PreferencesForm } from './preferences-form';

const ledes = {
  school: 'These hold for all schools that you look after.',
  self: 'These hold for the news of your own training.',
  staff: 'These hold for what you read as staff.',
};

/** The same page for a school, for staff and for the ECT or mentor themself. */
export function PreferencesPage({
  path,
  preferences,
  isSaved,
  action,
  address,
}: {
  /** Of the notifications. */
  path: string;
  preferences: Preferences;
  isSaved: boolean;
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  address: Record<string, string>;
}) {
  return (
    <>
      <PageHeader
        back={{ href: path, label: 'Notifications' }}
        title="How you are told"
        lede={`Choose what you are told in the portal and by e-mail, and when. ${ledes[preferences.audience]}`}
      />
      {isSaved && <Banner tone="success" title="Saved. It holds for everything from now on." />}
      <Inset>
        <p>
          Codes to sign in, invitations, a cancellation and a move within five school days are always sent at
          once. All other e-mail waits for school days, 8am to 5pm, and what you have read here is not sent
          again. A summary comes only when there is something in it.
        </p>
      </Inset>
      <PreferencesForm
        key={JSON.stringify(preferences)}
        action={action}
        address={address}
        preferences={preferences}
      />
    </>
  );
}
