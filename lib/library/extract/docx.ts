import { SaxesParser } from 'saxes';
import type { Archive } from '../../files/archive.ts';
import { documentLimits } from '../limits.ts';
import { DocumentRefused, type FoundText, tidyText } from './found.ts';

/** The words of a Word file, and the same with its headings, lists and tables as Markdown. @throws DocumentRefused */
export async function readDocx(archive: Archive): Promise<FoundText> {
  const blocks = new Blocks();
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new DocumentRefused('damaged');
  });
  // No file of Word has a document type; one is there to have something expanded.
  parser.on('doctype', () => {
    throw new DocumentRefused('unsafe');
  });
  parser.on('opentag', ({ name, attributes }) => blocks.open(name, attributes['w:val'] ?? ''));
  parser.on('closetag', ({ name }) => blocks.close(name));
  parser.on('text', (text) => blocks.text(text));
  const decoder = new TextDecoder();
  for await (const piece of await archive.stream('word/document.xml')) {
    if (blocks.isFull) break;
    parser.write(decoder.decode(piece, { stream: true }));
  }
  if (!blocks.isFull) parser.close();
  const text = tidyText(blocks.plain.join('\n')).slice(0, documentLimits.textChars);
  return { text, markdown: blocks.isFull ? null : tidyText(blocks.markdown.join('\n')) };
}

/** Follows the mark-up of a Word file paragraph by paragraph. */
class Blocks {
  readonly plain: string[] = [];
  readonly markdown: string[] = [];
  private length = 0;
  private words = '';
  private inText = false;
  private style = '';
  private isItem = false;
  private cells: string[] | null = null;
  private cell: string[] = [];
  private rows = 0;
  private tables = 0;

  get isFull(): boolean {
    return this.length > documentLimits.textChars;
  }

  open(name: string, value: string): void {
    if (name === 'w:t') this.inText = true;
    else if (name === 'w:tab') this.words += ' ';
    else if (name === 'w:br') this.words += '\n';
    else if (name === 'w:pStyle') this.style = value;
    else if (name === 'w:numPr') this.isItem = true;
    else if (name === 'w:tbl') this.startTable();
    else if (name === 'w:tr' && this.tables === 1) this.cells = [];
    else if (name === 'w:p') {
      this.words = '';
      this.style = '';
      this.isItem = false;
    }
  }

  text(text: string): void {
    if (this.inText) this.words += text;
  }

  close(name: string): void {
    if (name === 'w:t') this.inText = false;
    else if (name === 'w:p') this.endParagraph();
    else if (name === 'w:tc' && this.tables === 1) this.endCell();
    else if (name === 'w:tr' && this.tables === 1) this.endRow();
    else if (name === 'w:tbl') this.endTable();
  }

  private endParagraph(): void {
    const words = this.words.trim();
    if (words === '') return;
    this.words = '';
    this.length += words.length;
    this.plain.push(words);
    const safe = escaped(words);
    if (this.tables > 0) this.cell.push(safe);
    else this.markdown.push(this.marked(safe));
  }

  private marked(words: string): string {
    const level = /^heading([1-4])$/i.exec(this.style)?.[1] ?? (/^title$/i.test(this.style) ? '1' : null);
    if (level !== null) return `\n${'#'.repeat(Number(level) + 1)} ${words.replaceAll('\n', ' ')}\n`;
    if (this.isItem || /^list/i.test(this.style)) return `- ${words.replaceAll('\n', ' ')}`;
    return `\n${words}\n`;
  }

  private startTable(): void {
    this.tables += 1;
    if (this.tables === 1) {
      this.rows = 0;
      this.cell = [];
      this.markdown.push('');
    }
  }

  private endCell(): void {
    this.cells?.push(this.cell.join(' ').replaceAll('\n', ' '));
    this.cell = [];
  }

  private endRow(): void {
    const cells = this.cells ?? [];
    this.cells = null;
    if (cells.length === 0) return;
    this.markdown.push(`| ${cells.join(' | ')} |`);
    if (this.rows === 0) this.markdown.push(`|${' --- |'.repeat(cells.length)}`);
    this.rows += 1;
  }

  private endTable(): void {
    this.tables -= 1;
    if (this.tables === 0) this.markdown.push('');
  }
}

/** Words as they are: nothing of them becomes mark-up. */
function escaped(words: string): string {
  return words
    .replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([-+]|\d{1,9}[.)])(?=\s)/gm, '$1\\$2')
    .replace(/\\(\d+)([.)])/g, '$1\\$2');
}
