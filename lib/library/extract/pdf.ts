import { getDocumentProxy } from 'unpdf';
import { documentLimits } from '../limits.ts';
import { DocumentRefused, type FoundText, tidyText } from './found.ts';

/**
 * The text of a PDF. Nothing of it is drawn or run; one that brings scripts or other files along is refused.
 *
 * @throws DocumentRefused
 */
export async function readPdf(bytes: Uint8Array): Promise<FoundText> {
  const pdf = await open(bytes);
  const { info } = await pdf.getMetadata();
  if ('EncryptFilterName' in info && info.EncryptFilterName !== null) throw new DocumentRefused('password');
  if ((await pdf.getAttachments()) !== null) throw new DocumentRefused('embedded');
  if ((await pdf.getJSActions()) !== null) throw new DocumentRefused('active');
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, documentLimits.pages); number += 1) {
    const page = await pdf.getPage(number);
    if ((await page.getJSActions()) !== null) throw new DocumentRefused('active');
    if (length < documentLimits.textChars) {
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      pages.push(text);
      length += text.length;
    }
    page.cleanup();
  }
  return { text: tidyText(pages.join('\n\n')).slice(0, documentLimits.textChars), markdown: null };
}

async function open(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(bytes, { useSystemFonts: false, verbosity: 0 });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new DocumentRefused(isLocked ? 'password' : 'damaged');
  }
}
