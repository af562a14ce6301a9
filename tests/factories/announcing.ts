import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import type { Organisation } from './organisations';
import { persist } from './persist';
import { nextNumber } from './sequence';

/** An announcement of the delivery partner that the tutor was sent at the school and the ECT on their own pages. */
export function addAnnouncing({
  school,
  deliveryPartner,
  tutor,
  self,
}: {
  school: { id: string };
  deliveryPartner: Organisation;
  tutor: SchoolActor;
  self: SelfActor;
}) {
  const audience = { roles: ['induction_tutor', 'ect'] };
  const words = {
    kind: 'newsletter',
    subject: 'News of the term',
    body: 'There are **news**.',
    audience,
  } as const;
  return persist(async (tx) => {
    const announcement = await tx.announcement.create({
      data: { ...words, organisationId: deliveryPartner.id, writtenById: tutor.userId, state: 'sent' },
    });
    const announcementVersion = await tx.announcementVersion.create({
      data: {
        ...words,
        announcementId: announcement.id,
        number: 1,
        sentById: tutor.userId,
        recipients: 2,
        sentTo: {
          create: [
            { userId: tutor.userId, schoolId: school.id, asSelf: false, toldAt: now() },
            { userId: self.userId, schoolId: school.id, asSelf: true, toldAt: now() },
          ],
        },
      },
    });
    const savedAudience = await tx.savedAudience.create({
      data: {
        organisationId: deliveryPartner.id,
        name: `Audience ${nextNumber()}`,
        audience,
        savedById: tutor.userId,
      },
    });
    return { announcement, announcementVersion, savedAudience };
  });
}
