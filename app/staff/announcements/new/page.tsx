import type { Metadata } from 'next';
import { WriteForm } from '@/components/announcements/write-form';
import { PageHeader } from '@/components/ui/page-header';
import { getAudienceChoices, getSavedAudience } from '@/lib/announcements/form-queries';
import { writeAddressSchema } from '@/lib/announcements/schemas';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { writeAction } from '../actions';

export const metadata: Metadata = { title: 'Write an announcement' };

export default async function WriteAnnouncementPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { actor } = await requireStaff();
  const { audience } = writeAddressSchema.parse(await searchParams);
  const choices = await getAudienceChoices(actor);
  const saved = audience === undefined ? null : await orNotFound(getSavedAudience(actor, audience));
  return (
    <>
      <PageHeader
        back={{ href: '/staff/announcements', label: 'Announcements' }}
        title="Write an announcement"
        lede={
          saved === null
            ? 'Nothing is sent until you have looked at it once more.'
            : `For the saved audience “${saved.name}”, which you can change here.`
        }
      />
      {saved === null && choices.saved.length > 0 && (
        <p className="mb-4">
          Begin with a saved audience:{' '}
          {choices.saved.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a href={`/staff/announcements/new?audience=${id}`}>{name}</a>
            </span>
          ))}
        </p>
      )}
      <WriteForm action={writeAction} choices={choices} values={saved?.typed ?? {}} />
    </>
  );
}
