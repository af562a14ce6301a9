import type { FileEnding } from '@/lib/files/types';

export const attachmentLimits = { bytes: 10 * 1024 * 1024, files: 5 } as const;

/** What a browser offers to choose; what a file is, its content says. */
export const attachmentAccept = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx';

export const attachmentEndings: readonly FileEnding[] = ['pdf', 'png', 'jpg', 'docx', 'xlsx'];
