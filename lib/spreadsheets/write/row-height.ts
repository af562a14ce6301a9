import type { Cell, CellStyle } from '../workbook.ts';

const pointsPerSize = 1.28;
const padding = 4;

/** Lines that a text takes in a column, wrapped at words; a word longer than the column is broken. */
export function wrappedLines(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(' ')) {
      const room = used === 0 ? 0 : 1;
      if (used + room + word.length <= width) {
        used += room + word.length;
        continue;
      }
      if (used > 0) lines++;
      const broken = Math.max(0, Math.ceil(word.length / width) - 1);
      lines += broken;
      used = word.length - broken * width;
    }
  }
  return lines;
}

/**
 * Height of a row in points. Excel fits rows to wrapped text by itself, other programs do not; the height is
 * written as a fitted one, so that every program fits it anew when the text is edited.
 */
export class RowHeights {
  private readonly known = new Map<string, number>();

  private lines(text: string, width: number): number {
    const key = `${width} ${text}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const lines = wrappedLines(text, width);
    this.known.set(key, lines);
    return lines;
  }

  of(cells: readonly Cell[], widths: readonly number[], styles: readonly (CellStyle | undefined)[]): number {
    let height = 0;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      const styled = cell !== null && typeof cell === 'object' && 'value' in cell ? cell : null;
      const value = styled ? styled.value : cell;
      const style = styled?.style ?? styles[at];
      const size = style?.size ?? 10;
      let lines = 1;
      if (style?.wrap && typeof value === 'string') {
        // Widths count digits of the standard size; letters are a little narrower on average, bold ones not.
        const fitting = ((widths[at] ?? 10) * 10 * (style.bold ? 1 : 1.08)) / size;
        lines = this.lines(value, Math.max(1, Math.floor(fitting)));
      }
      height = Math.max(height, lines * size * pointsPerSize + padding);
    }
    return Math.min(409, Math.round(height * 4) / 4);
  }
}
