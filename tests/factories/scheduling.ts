import { today } from '@/lib/dates/clock';
import { addDays, toDateColumn } from '@/lib/dates/iso-date';
import { persist } from './persist';
import { nextNumber } from './sequence';

interface SchedulingSubjects {
  school: { id: string };
  tutorId: string;
  ect: { userId: string; personId: string };
  /** Of somebody else than the ECT. */
  training: { id: string } | null;
  group: { id: string };
  event: { id: string };
  deliveryPartner: { id: string };
  mail: { id: string };
}

/** What people hang on a schedule: days of the school, feeds, shares, standing exports, materials, an agreed order. */
export function addScheduling({
  school,
  tutorId,
  ect,
  training,
  group,
  event,
  deliveryPartner,
  mail,
}: SchedulingSubjects) {
  const number = nextNumber();
  const day = toDateColumn(addDays(today(), 30));
  return persist(async (tx) => {
    const schoolDay = await tx.schoolCalendarDay.create({
      data: { schoolId: school.id, startsOn: day, endsOn: day, kind: 'inset', createdById: tutorId },
    });
    const feed = await tx.calendarFeed.create({
      data: {
        userId: tutorId,
        scope: 'school',
        schoolId: school.id,
        label: 'Office',
        tokenHash: `feed-${number}`,
      },
    });
    await tx.calendarFeed.create({
      data: {
        userId: ect.userId,
        scope: 'person',
        personId: ect.personId,
        label: 'Phone',
        tokenHash: `own-feed-${number}`,
      },
    });
    const share = await tx.scheduleShare.create({
      data: {
        personId: ect.personId,
        createdById: ect.userId,
        label: 'At home',
        tokenHash: `share-${number}`,
        expiresAt: new Date(Date.now() + 7 * 86_400_000),
      },
    });
    const standingExport = await tx.scheduledExport.create({
      data: { userId: tutorId, schoolId: school.id, weekday: 1 },
    });
    await tx.scheduleGlance.create({
      data: { userId: tutorId, subjectId: school.id, lastLookedAt: new Date() },
    });
    const materials = await Promise.all(
      (['attendees', 'attendees_and_school', 'staff'] as const).map((audience) =>
        tx.eventMaterial.create({
          data: { eventId: event.id, kind: 'joining_instructions', audience, text: 'Use the side gate.' },
        }),
      ),
    );
    // Everybody on the event may read it, so that the wall is that of its material.
    const slides = await tx.eventMaterial.create({
      data: {
        eventId: event.id,
        kind: 'slides',
        audience: 'attendees_and_school',
        fileName: 'slides.pdf',
        fileType: 'application/pdf',
        fileSize: event.id.length,
        // Says whose it is, so that a file that leaks is noticed.
        file: { create: { content: Uint8Array.from(Buffer.from(event.id)) } },
      },
    });
    const moduleOrder = await tx.moduleOrder.create({
      data: { groupId: group.id, moduleIds: [], agreedWith: 'The facilitator', agreedOn: day },
    });
    await tx.moduleOrder.create({
      data: {
        trainingPeriodId: training?.id ?? null,
        moduleIds: [],
        agreedWith: 'Their tutor',
        agreedOn: day,
      },
    });
    const allocation = await tx.allocationRun.create({
      data: { organisationId: deliveryPartner.id, createdById: tutorId, proposal: { places: [] } },
    });
    await tx.mailAttachment.create({
      data: {
        mailId: mail.id,
        fileName: 'schedule.xlsx',
        contentType: 'text/plain',
        content: new Uint8Array([1]),
      },
    });
    return {
      schoolDay,
      feed,
      share,
      standingExport,
      material: materials[0] ?? null,
      slides,
      moduleOrder,
      allocation,
    };
  });
}
