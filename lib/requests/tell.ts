import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import { notifyEach } from '@/lib/notifications/notify';
import { requestNumber } from './labels';

export interface RequestNews {
  requestId: string;
  number: number;
  schoolId: string;
  urn: number;
  title: string;
  body?: string;
  /** Whom it is news to: those who reported, those who deal with it. */
  to: readonly ('askers' | 'staff')[];
}

/** One notification for everybody whom it concerns but the one who did it, each with the address that is theirs. */
export async function tellOfRequest(tx: Tx, actor: Actor, news: RequestNews): Promise<void> {
  const [audience] = await tx.$queryRaw<
    { school_users: string[]; self_users: string[]; staff_users: string[]; desk: string | null }[]
  >`select a.*, app.request_desk(${news.requestId}::uuid) as desk from app.request_audience(${news.requestId}::uuid) a`;
  if (audience === undefined) return;
  const number = requestNumber(news.number);
  const askers = news.to.includes('askers');
  const readers = [
    ...(askers ? audience.self_users : []).map((userId) => ({
      userId,
      organisationId: null,
      href: `/me/requests/${number}`,
    })),
    ...(askers ? audience.school_users : []).map((userId) => ({
      userId,
      organisationId: news.schoolId,
      href: `/schools/${news.urn}/requests/${number}`,
    })),
    ...(news.to.includes('staff') ? audience.staff_users : []).map((userId) => ({
      userId,
      // Staff read their notices as staff of an organisation.
      organisationId: audience.desk,
      href: `/staff/requests/${number}`,
    })),
  ];
  const first = new Map(readers.toReversed().map((reader) => [reader.userId, reader]));
  await notifyEach(
    tx,
    [...first.values()]
      .filter(({ userId }) => userId !== actor.userId)
      .map((reader) => ({
        ...reader,
        kind: 'request_moved' as const,
        title: news.title,
        ...(news.body === undefined ? {} : { body: news.body }),
        subjectType: 'service_request',
        subjectId: news.requestId,
      })),
  );
}
