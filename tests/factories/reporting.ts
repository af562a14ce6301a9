import { createHash } from 'node:crypto';
import { today } from '@/lib/dates/clock';
import { addDays, toDateColumn } from '@/lib/dates/iso-date';
import { persist } from './persist';

interface ReportingSubjects {
  school: { id: string };
  leadProvider: { id: string };
  deliveryPartner: { id: string };
  tutorId: string;
  ect: { userId: string; personId: string };
  period: { id: string };
}

/** What is reported and asked: a report of the school's about its ECT with everything on it, a question of the ECT's. */
export function addReporting(subjects: ReportingSubjects) {
  const { school, leadProvider, deliveryPartner, tutorId, ect, period } = subjects;
  const concerned = {
    schoolId: school.id,
    personId: ect.personId,
    schoolPeriodId: period.id,
    leadProviderId: leadProvider.id,
    deliveryPartnerId: deliveryPartner.id,
    reportedOn: toDateColumn(today()),
    dueOn: toDateColumn(addDays(today(), 5)),
  };
  return persist(async (tx) => {
    const request = await tx.serviceRequest.create({
      data: {
        ...concerned,
        circumstance: 'absence_long',
        answers: { lastDay: today(), keepPlace: 'release', canvas: 'yes' },
        raisedByKind: 'school',
        raisedById: tutorId,
      },
    });
    const question = await tx.serviceRequest.create({
      data: {
        ...concerned,
        circumstance: 'question',
        answers: { subject: 'Time', what: 'Am I on time?' },
        raisedByKind: 'self',
        raisedById: ect.userId,
      },
    });
    const about = { requestId: request.id };
    await tx.serviceRequestMessage.createMany({
      data: [
        { ...about, authorId: tutorId, authorKind: 'school', kind: 'message', body: 'From next week.' },
        { ...about, authorKind: 'staff', kind: 'note', body: 'Ask the lead provider first.' },
        {
          requestId: question.id,
          authorId: ect.userId,
          authorKind: 'self',
          kind: 'message',
          body: 'Am I on time?',
        },
      ],
    });
    const content = new TextEncoder().encode('%PDF-1.7');
    const attachment = await tx.serviceRequestAttachment.create({
      data: {
        ...about,
        uploadedById: tutorId,
        fileName: 'letter.pdf',
        contentType: 'application/pdf',
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
        content,
      },
    });
    await tx.serviceRequestReason.create({
      data: { ...about, authorId: tutorId, category: 'bereavement', notes: 'Said on the telephone.' },
    });
    await tx.serviceRequestTick.create({
      data: { ...about, party: 'payroll', tickedById: tutorId, tickedOn: toDateColumn(today()) },
    });
    const effect = await tx.serviceRequestEffect.create({
      data: {
        ...about,
        position: 0,
        kind: 'name_set',
        subjectType: 'person',
        subjectId: ect.personId,
        was: { name: 'Before' },
        becomes: { name: 'After' },
      },
    });
    return { request, question, attachment, effect };
  });
}
