import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonForm } from '@/components/groups/draft-form';
import { MaterialForm } from '@/components/materials/material-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { fileInWords } from '@/lib/files/labels';
import { requireGroup } from '@/lib/groups/require-group';
import { materialName } from '@/lib/materials/labels';
import { materialPaths } from '@/lib/materials/paths';
import { listEventMaterials } from '@/lib/materials/queries';
import { changeMaterialAction, removeMaterialAction } from '../actions';

export const metadata: Metadata = { title: 'Change a material' };

interface Props {
  params: Promise<{ groupId: string; eventId: string; materialId: string }>;
}

export default async function MaterialPage({ params }: Props) {
  const { groupId, eventId, materialId } = await params;
  const { actor, group } = await requireGroup(groupId);
  const event = group.events.find(({ id }) => id === eventId);
  if (event === undefined) notFound();
  const ids = { groupId: group.id, eventId: event.id };
  const material = (await listEventMaterials(actor, ids)).find(({ id }) => id === materialId);
  if (material === undefined) notFound();
  const { kind, seenBy, title, text, url, file, version } = material;
  const hidden = { ...ids, materialId, version: String(version) };
  return (
    <div className="prose">
      <PageHeader
        title={materialName(material)}
        caption={`${group.name}: ${event.title}`}
        lede={file === null ? undefined : `${file.name} (${fileInWords(file)})`}
        back={{ href: materialPaths(ids.groupId, ids.eventId).list, label: 'Materials and recordings' }}
      />
      <div className="stack">
        <MaterialForm
          action={changeMaterialAction}
          hidden={hidden}
          values={{ kind, seenBy, title: title ?? '', text: text ?? '', url: url ?? '' }}
          withFile={file !== null}
          submit="Save"
        />
        <Card title="Take it away" id="remove">
          <p>Nobody sees it any more. {file !== null && 'The file is deleted.'}</p>
          <ButtonForm action={removeMaterialAction} hidden={hidden} label="Take it away" variant="danger" />
        </Card>
      </div>
    </div>
  );
}
