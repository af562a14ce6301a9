import { Details } from '@/components/ui/details';
import { fileInWords } from '@/lib/files/labels';
import { materialName } from '@/lib/materials/labels';
import type { Material } from '@/lib/materials/types';

/** What an event brings along: texts to read, links and files. */
export function MaterialList({
  materials,
  fileHref,
}: {
  materials: readonly Material[];
  fileHref: (materialId: string) => string;
}) {
  return (
    <ul className="plain-list materials">
      {materials.map((material) => (
        <li key={material.id}>
          <b>{materialName(material)}</b>
          {material.text !== null && <p className="whitespace-pre-line">{material.text}</p>}
          {material.url !== null && (
            <p>
              <a href={material.url} rel="noreferrer noopener">
                {linkWords(material)}
              </a>
            </p>
          )}
          {material.file !== null && (
            <p>
              <a href={fileHref(material.id)} download>
                {material.file.name}
              </a>{' '}
              <span className="text-ink-soft">({fileInWords(material.file)})</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The same, folded away under an event of a list. Nothing where there is nothing. */
export function FoldedMaterials({
  materials,
  about,
  fileHref,
}: {
  materials: readonly Material[];
  about: string;
  fileHref: (materialId: string) => string;
}) {
  if (materials.length === 0) return null;
  return (
    <Details
      summary={
        <>
          Materials ({materials.length})<span className="sr-only"> of {about}</span>
        </>
      }
    >
      <MaterialList materials={materials} fileHref={fileHref} />
    </Details>
  );
}

function linkWords({ kind, url }: Material): string {
  const host = url === null ? '' : new URL(url).hostname;
  return `${kind === 'recording' ? 'Watch it' : 'Open it'} at ${host}`;
}
