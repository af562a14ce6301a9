import { fileTypes } from './types';

const fileTypeLabel: Record<string, string> = {
  [fileTypes.pdf]: 'PDF',
  [fileTypes.pptx]: 'PowerPoint',
  [fileTypes.docx]: 'Word',
  [fileTypes.xlsx]: 'Excel',
  [fileTypes.png]: 'PNG image',
  [fileTypes.jpg]: 'JPEG image',
};

/** '12 KB', '1.2 MB' */
export function sizeInWords(bytes: number): string {
  return bytes < 100_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** 'PDF, 1.2 MB' */
export function fileInWords({ type, size }: { type: string; size: number }): string {
  return `${fileTypeLabel[type] ?? 'File'}, ${sizeInWords(size)}`;
}
