import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { fromDateColumn, type IsoDate } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { readPublishedTerms } from '@/lib/terms/read-terms';
import { isSchoolDay, type TermSpan } from '@/lib/terms/rules';
import { readReaders } from '../read-readers';
import { isReminderDue, versionInForce } from '../rules';
import { remindReaders } from '../tell-readers';

/**
 * On school days: reminds those who have not yet acknowledged what asks for it, each at most once a week and on days
 * that are school days of their authority. Running it twice reminds nobody twice.
 */
export async function remindOfDocuments(): Promise<void> {
  const asking = await withActor(systemActor(), (tx) =>
    tx.document.findMany({
      where: { asksAcknowledgement: true, withdrawnAt: null, versions: { some: {} } },
      select: { id: true },
    }),
  );
  for (const { id } of asking)
    await withActor(systemActor(), (tx) => remindOf(tx, id), { timeout: 5 * 60_000 });
}

async function remindOf(tx: Tx, documentId: string): Promise<void> {
  // Two workers at once: the second one waits, and then finds everybody reminded.
  const [document] = await tx.$queryRaw<{ title: string }[]>`
    select title from document where id = ${documentId}::uuid for update`;
  const versions = await tx.documentVersion.findMany({
    where: { documentId },
    select: { id: true, number: true, effectiveFrom: true, effectiveUntil: true, announcedAt: true },
  });
  const current = versionInForce(
    versions.map((version) => ({
      ...version,
      effectiveFrom: fromDateColumn(version.effectiveFrom),
      effectiveUntil: fromDateColumn(version.effectiveUntil),
    })),
    today(),
  );
  if (document === undefined || current === null || current.announcedAt === null) return;
  const told = londonDate(current.announcedAt);
  const readers = await readReaders(tx, { documentId, versionId: current.id });
  const waiting = readers.filter(
    ({ acknowledgedAt, remindedOn }) =>
      acknowledgedAt === null && isReminderDue({ told, reminded: remindedOn }, today()),
  );
  const schoolDays = await schoolDaysOf(
    tx,
    waiting.flatMap(({ laCode }) => laCode ?? []),
  );
  const due = waiting.filter(({ laCode }) => schoolDays(laCode));
  if (due.length === 0) return;
  const userIds = [...new Set(due.map(({ userId }) => userId))];
  await tx.$executeRaw`
    insert into document_receipt (version_id, user_id, reminded_on)
    select ${current.id}::uuid, reader, ${today()}::date from unnest(${userIds}::uuid[]) reader
    on conflict (version_id, user_id) do update set reminded_on = excluded.reminded_on`;
  await remindReaders(tx, due, { documentId, title: document.title });
}

/** Whether today is a school day of an authority; without published terms every working day is one. */
async function schoolDaysOf(tx: Tx, laCodes: number[]): Promise<(laCode: number | null) => boolean> {
  const terms: Map<number, TermSpan[]> = await readPublishedTerms(tx, [...new Set(laCodes)]);
  const day: IsoDate = today();
  return (laCode) => isSchoolDay((laCode === null ? undefined : terms.get(laCode)) ?? [], day);
}
