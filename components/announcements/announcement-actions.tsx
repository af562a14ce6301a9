import { ButtonLink } from '@/components/ui/button-link';
import type { AnnouncementRights } from '@/lib/announcements/rules';
import type { AnnouncementDetails } from '@/lib/announcements/types';
import type { FormState } from '@/lib/forms/form-state';
import { DeedForm } from './deed-form';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

/** What can be done with it now, the next step first. */
export function AnnouncementActions({
  announcement: { id, version },
  rights,
  actions,
}: {
  announcement: AnnouncementDetails;
  rights: AnnouncementRights;
  actions: { test: Action; unschedule: Action; cancel: Action };
}) {
  const path = `/staff/announcements/${id}`;
  const hidden = { id, version: String(version) };
  return (
    <div className="cluster mb-4 mt-4">
      {rights.send && <ButtonLink href={`${path}/send`}>Send or schedule it</ButtonLink>}
      {rights.edit && (
        <ButtonLink href={`${path}/edit`} variant="secondary">
          Change it
        </ButtonLink>
      )}
      <DeedForm action={actions.test} hidden={hidden} label="Send a test to myself" />
      {rights.unschedule && (
        <DeedForm
          action={actions.unschedule}
          hidden={hidden}
          label="Take it off the schedule"
          variant="danger"
        />
      )}
      {rights.cancel && (
        <DeedForm action={actions.cancel} hidden={hidden} label="Stop sending" variant="danger" />
      )}
      {rights.correct && (
        <ButtonLink href={`${path}/correct`} variant="secondary">
          Send a correction
        </ButtonLink>
      )}
    </div>
  );
}
