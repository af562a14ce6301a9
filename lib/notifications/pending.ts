import 'server-only';
import { now, today } from '@/lib/dates/clock';
import { academicYearStart, fromDateColumn } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { readTermsOf } from '@/lib/terms/read-terms';
import type { MailCalendar, PendingNotice } from './rules';
import type { Audience, NotificationKind } from './types';

export interface NoticeToMail extends PendingNotice {
  id: string;
  organisationId: string | null;
  kind: NotificationKind;
  title: string;
  body: string | null;
  href: string | null;
  audience: Audience;
  /** The school or partner in whose context it is read. */
  place: string | null;
  urn: number | null;
}

/** What somebody has not read and no mail has told them of, oldest first; locked until the transaction ends. */
export async function lockPending(tx: Tx, userId: string): Promise<NoticeToMail[]> {
  return tx.$queryRaw<NoticeToMail[]>`
    select n.id::text, n.organisation_id::text as "organisationId", n.kind, n.title, n.body, n.href, n.mail,
      n.is_urgent as "isUrgent", n.created_at as "createdAt", o.name as place, s.urn,
      case when o.kind is null then 'self' when o.kind = 'school' then 'school' else 'staff' end as audience
    from notification n left join organisation o on o.id = n.organisation_id left join school s on s.id = o.id
    where n.user_id = ${userId}::uuid and n.mail is not null and n.mailed_at is null and n.read_at is null
      and n.created_at <= ${now()}
    order by n.created_at, n.id for update of n`;
}

/** When the readers of each of the notices work, by the school in whose context they are read. */
export async function calendarsOf(
  tx: Tx,
  userId: string,
  pending: readonly NoticeToMail[],
): Promise<(notice: NoticeToMail) => MailCalendar> {
  const own = pending.some(({ audience }) => audience === 'self') ? await ownSchool(tx, userId) : null;
  const schoolOf = ({ audience, organisationId }: NoticeToMail) =>
    audience === 'self' ? own : audience === 'school' ? organisationId : null;
  const ids = [...new Set(pending.flatMap((notice) => schoolOf(notice) ?? []))];
  const schools = await tx.school.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      laCode: true,
      calendarDays: { where: { kind: 'closed' }, select: { startsOn: true, endsOn: true } },
    },
  });
  const codes = [...new Set(schools.flatMap(({ laCode }) => laCode ?? []))];
  const terms = codes.length === 0 ? new Map() : await readTermsOf(tx, codes, academicYearStart(today()));
  const calendars = new Map<string, MailCalendar>(
    schools.map(({ id, laCode, calendarDays }) => [
      id,
      {
        terms: terms.get(laCode ?? 0) ?? [],
        closed: calendarDays.map(({ startsOn, endsOn }) => ({
          startsOn: fromDateColumn(startsOn),
          endsOn: fromDateColumn(endsOn),
        })),
      },
    ]),
  );
  return (notice) => calendars.get(schoolOf(notice) ?? '') ?? { terms: [], closed: [] };
}

/** Where the account's own ECT or mentor is today. */
async function ownSchool(tx: Tx, userId: string): Promise<string | null> {
  const [period] = await tx.$queryRaw<{ schoolId: string }[]>`
    select p.school_id::text as "schoolId" from school_period p join person n on n.id = p.person_id
    where n.user_id = ${userId}::uuid and p.starts_on <= app.today() and (p.ends_on is null or p.ends_on >= app.today())
    order by p.starts_on desc limit 1`;
  return period?.schoolId ?? null;
}
