import { composeMail, type Sender } from '../compose';

export const scheduledExportKind = 'scheduled-export';

export function scheduledExportMail(
  input: { name: string | null; schoolName: string; weekday: string; fileName: string; url: string },
  sender: Sender,
) {
  return {
    kind: scheduledExportKind,
    subject: `Training schedules of ${input.schoolName}`,
    ...composeMail(
      {
        name: input.name,
        opening: [
          `Attached is the workbook that you asked for: the training schedules of everybody at ${input.schoolName}, with the cover that is needed and what has changed (${input.fileName}).`,
          'It is as of this morning. Check the dashboard before you arrange cover; joining links are not in it.',
        ],
        action: { label: 'Change the day or stop these mails', url: input.url },
        closing: ['If you do nothing, the next one comes in a week, in term time.'],
        why: `You get this every ${input.weekday} of term because you asked for it at ${input.schoolName}.`,
      },
      sender,
    ),
  };
}
