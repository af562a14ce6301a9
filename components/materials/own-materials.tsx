import { type Column, Table } from '@/components/ui/table';
import { fileInWords } from '@/lib/files/labels';
import { materialName, materialReadersLabel } from '@/lib/materials/labels';
import type { OwnMaterial } from '@/lib/materials/types';

/** What staff keep for an event, with who sees it and where to change it. */
export function OwnMaterials({
  materials,
  hrefOf,
  fileHref,
}: {
  materials: OwnMaterial[];
  hrefOf: (materialId: string) => string;
  fileHref: (materialId: string) => string;
}) {
  if (materials.length === 0) return <p>Nothing is kept for this event yet.</p>;
  const columns: Column<OwnMaterial>[] = [
    { header: 'What', rowHeader: true, cell: materialName },
    { header: 'Content', cell: (material) => <Content material={material} fileHref={fileHref} /> },
    { header: 'Who sees it', cell: ({ seenBy }) => materialReadersLabel[seenBy] },
    {
      header: 'Change',
      headerHidden: true,
      cell: (material) => (
        <a href={hrefOf(material.id)}>
          Change<span className="sr-only"> {materialName(material)}</span>
        </a>
      ),
    },
  ];
  return (
    <Table
      caption="Materials and recordings"
      captionHidden
      columns={columns}
      rows={materials}
      rowKey={({ id }) => id}
    />
  );
}

function Content({
  material: { id, text, url, file },
  fileHref,
}: {
  material: OwnMaterial;
  fileHref: (materialId: string) => string;
}) {
  return (
    <>
      {text !== null && <span className="block whitespace-pre-line">{text}</span>}
      {url !== null && (
        <a className="block" href={url} rel="noreferrer noopener">
          {new URL(url).hostname}
        </a>
      )}
      {file !== null && (
        <span className="block">
          <a href={fileHref(id)} download>
            {file.name}
          </a>{' '}
          <small className="text-ink-soft">{fileInWords(file)}</small>
        </span>
      )}
    </>
  );
}
