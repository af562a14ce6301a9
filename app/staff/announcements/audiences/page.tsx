import type { Metadata } from 'next';
import { DeedForm } from '@/components/announcements/deed-form';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { doneLabel } from '@/lib/announcements/labels';
import { listSavedAudiences } from '@/lib/announcements/queries';
import { requireStaff } from '@/lib/auth/require-actor';
import { removeAudienceAction } from '../actions';

export const metadata: Metadata = { title: 'Saved audiences' };

export default async function SavedAudiencesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { actor } = await requireStaff();
  const audiences = await listSavedAudiences(actor);
  const { done } = await searchParams;
  const message = typeof done === 'string' ? doneLabel[done] : undefined;
  return (
    <>
      <PageHeader
        back={{ href: '/staff/announcements', label: 'Announcements' }}
        title="Saved audiences"
        lede="Whoever is in them on the day gets what you send: people come and go with their training."
      />
      {message !== undefined && <Banner tone="success" title={message} announce />}
      {audiences.length === 0 && (
        <EmptyState title="No audience is saved yet">
          <p>Give an audience a name when you write an announcement.</p>
        </EmptyState>
      )}
      <div className="stack">
        {audiences.map(({ id, name, words }) => (
          <Card key={id} id={`audience-${id}`} title={name}>
            <ul className="audience-words">
              {words.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <div className="cluster mt-3">
              <a href={`/staff/announcements/new?audience=${id}`}>
                Write to them<span className="sr-only">: {name}</span>
              </a>
              <DeedForm
                action={removeAudienceAction}
                hidden={{ id }}
                label="Remove"
                about={name}
                variant="quiet"
              />
            </div>
          </Card>
        ))}
      </div>
    </>
  );
}
