import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import type { Membership, MembershipRole, Prisma, User } from '@/lib/db/generated/client';
import { type Dates, dateColumns, persist } from './persist';
import { nextNumber } from './sequence';

export function createUser(overrides: Partial<Prisma.UserUncheckedCreateInput> = {}): Promise<User> {
  const number = nextNumber();
  return persist((tx) =>
    tx.user.create({
      data: { email: `user.${number}@example.org`, name: `User Number ${number}`, ...overrides },
    }),
  );
}

export interface MembershipOverrides extends Partial<Dates> {
  organisation: { id: string };
  role: MembershipRole;
  user?: { id: string };
}

export async function createMembership({
  organisation,
  role,
  user,
  startsOn = addDays(today(), -365),
  endsOn,
}: MembershipOverrides): Promise<Membership> {
  const holder = user ?? (await createUser());
  return persist((tx) =>
    tx.membership.create({
      data: {
        userId: holder.id,
        organisationId: organisation.id,
        role,
        ...dateColumns({ startsOn, endsOn }),
      },
    }),
  );
}

export function createNotification(
  user: { id: string },
  overrides: Partial<Prisma.NotificationUncheckedCreateInput> = {},
) {
  return persist((tx) =>
    tx.notification.create({
      data: { userId: user.id, kind: 'schedule.changed', title: 'The schedule changed', ...overrides },
    }),
  );
}
