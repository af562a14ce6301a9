import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MaterialFileForm } from '@/components/materials/file-form';
import { MaterialForm } from '@/components/materials/material-form';
import { OwnMaterials } from '@/components/materials/own-materials';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { formatDateLong } from '@/lib/dates/format';
import { requireGroup } from '@/lib/groups/require-group';
import { fileProblem, materialDoneLabel } from '@/lib/materials/labels';
import { materialPaths, staffMaterialFile } from '@/lib/materials/paths';
import { listEventMaterials } from '@/lib/materials/queries';
import { addMaterialAction } from './actions';

export const metadata: Metadata = { title: 'Materials and recordings' };

interface Props {
  params: Promise<{ groupId: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function EventMaterialsPage({ params, searchParams }: Props) {
  const { groupId, eventId } = await params;
  const { done, problem } = await searchParams;
  const { actor, group } = await requireGroup(groupId);
  const event = group.events.find(({ id }) => id === eventId);
  if (event === undefined) notFound();
  const ids = { groupId: group.id, eventId: event.id };
  const paths = materialPaths(ids.groupId, ids.eventId);
  const materials = await listEventMaterials(actor, ids);
  const message = typeof done === 'string' ? materialDoneLabel[done] : undefined;
  return (
    <>
      <PageHeader
        title="Materials and recordings"
        caption={`${group.name}: ${event.title}`}
        lede={formatDateLong(event.date)}
        back={{ href: paths.event, label: event.title }}
      />
      {message !== undefined && <Banner tone="success" title={message} announce />}
      <div className="stack">
        <Card title="What the event brings along" id="materials">
          {event.isDraft && <p>Nobody but staff sees it before the event is published.</p>}
          <OwnMaterials materials={materials} hrefOf={paths.one} fileHref={staffMaterialFile} />
        </Card>
        <Card title="Add a text or a link" id="add">
          <MaterialForm
            // What was typed does not stand there again once it is added.
            key={materials.length}
            action={addMaterialAction}
            hidden={ids}
            values={{ seenBy: 'everybody' }}
            submit="Add it"
          />
        </Card>
        <Card title="Add a file" id="add-file">
          <MaterialFileForm upload={paths.upload} problem={fileProblem(problem)} />
        </Card>
      </div>
    </>
  );
}
