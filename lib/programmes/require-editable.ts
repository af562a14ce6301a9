import 'server-only';
import { notFound } from 'next/navigation';
import { requireVersion } from './require-version';
import type { VersionDetails } from './staff-types';

/** A version that the actor may edit now; one that is in use or another's has no such page. */
export async function requireEditable(id: string): Promise<{
  version: VersionDetails;
  /** What every form of an edit carries. */
  edited: { versionId: string; revision: string };
  caption: string;
  back: { href: string; label: string };
}> {
  const { version } = await requireVersion(id);
  if (!version.canChange || version.isUsed) notFound();
  return {
    version,
    edited: { versionId: version.id, revision: String(version.revision) },
    caption: `${version.programmeName}, version ${version.number}`,
    back: { href: `/staff/programmes/${version.id}`, label: 'The programme' },
  };
}
