import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { requirePageEditor } from '../policy';
import { checkPageText } from '../rules';
import type { RestoreVersionInput } from '../schemas';
import { addVersion } from './save-page';

/** Publishes the text of an earlier version again, as a new one. @throws NotFound, Conflict, RuleBroken */
export async function restoreVersion(
  actor: StaffActor,
  { slug, number, basedOn }: RestoreVersionInput,
): Promise<number> {
  return withActor(actor, async (tx) => {
    await requirePageEditor(tx, actor);
    const earlier = await tx.publicPageVersion.findUnique({
      where: { slug_number: { slug, number } },
      select: { title: true, summary: true, body: true },
    });
    if (earlier === null) throw new NotFound();
    checkPageText(slug, earlier.body);
    return addVersion(tx, actor, {
      ...earlier,
      slug,
      basedOn,
      note: `Version ${number} again`,
      publishes: true,
      restoredFrom: number,
    });
  });
}
