import 'server-only';
import { fanOutAnnouncement } from '@/lib/announcements/commands/fan-out-announcement';
import { sendDueAnnouncements } from '@/lib/announcements/commands/send-due-announcements';
import { sealAudit } from '@/lib/audit/commands/seal-audit';
import { sendForms } from '@/lib/enrolment/commands/send-forms';
import { applyImport } from '@/lib/imports/commands/apply-import';
import { checkImport } from '@/lib/imports/commands/check-import';
import { clearImport } from '@/lib/imports/commands/clear-import';
import { announceDocuments } from '@/lib/library/commands/announce-documents';
import { remindOfDocuments } from '@/lib/library/commands/remind-of-documents';
import { sendMail } from '@/lib/mail/commands/send-mail';
import { sendMails } from '@/lib/mail/commands/send-mails';
import { mailDueNotices } from '@/lib/notifications/commands/mail-due-notices';
import { mailNotices } from '@/lib/notifications/commands/mail-notices';
import { carryOutRequest } from '@/lib/requests/commands/carry-out-request';
import { queueDueRequests } from '@/lib/requests/commands/queue-due-requests';
import { cleanUp } from '@/lib/retention/commands/clean-up';
import { queueDueExports } from '@/lib/scheduled-exports/commands/queue-due-exports';
import { sendScheduledExport } from '@/lib/scheduled-exports/commands/send-scheduled-export';
import { tellOfVisit } from '@/lib/visits/commands/tell-of-visit';
import type { Payload, TaskName } from './payloads';

export type TaskHandlers = { [Name in TaskName]: (payload: Payload<Name>) => Promise<unknown> };

/** One line per task; each calls one command. A task may run twice and must then change nothing the second time. */
export const taskHandlers: TaskHandlers = {
  'check-import': checkImport,
  'apply-import': applyImport,
  'clear-import': clearImport,
  'send-enrolment-forms': sendForms,
  'queue-due-exports': queueDueExports,
  'send-mail': sendMail,
  'send-mails': sendMails,
  'mail-notices': mailNotices,
  'mail-due-notices': mailDueNotices,
  'send-scheduled-export': sendScheduledExport,
  'carry-out-request': carryOutRequest,
  'queue-due-requests': queueDueRequests,
  'clean-up': cleanUp,
  'announce-documents': announceDocuments,
  'remind-of-documents': remindOfDocuments,
  'fan-out-announcement': fanOutAnnouncement,
  'send-due-announcements': sendDueAnnouncements,
  'seal-audit': sealAudit,
  'tell-of-visit': tellOfVisit,
};
