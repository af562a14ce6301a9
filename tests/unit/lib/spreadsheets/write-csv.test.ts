import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '@/lib/spreadsheets/read-csv';
import { writeCsv } from '@/lib/spreadsheets/write-csv';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('writing a CSV file', () => {
  it('marks UTF-8, ends lines with CRLF, quotes where needed and writes ISO dates', () => {
    const bytes = writeCsv(
      ['Name', 'Starts', 'At', 'Hours', 'Done'],
      [
        [
          'Zoë "Zo" Brown, QTS',
          { kind: 'date', date: '2026-09-01', time: null },
          { kind: 'time', time: '09:30' },
          2.5,
          true,
        ],
        ['two\nlines', { kind: 'date', date: '2026-09-01', time: '09:30' }, null, 0, false],
      ],
    );

    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text(bytes)).toBe(
      '\ufeffName,Starts,At,Hours,Done\r\n"Zoë ""Zo"" Brown, QTS",2026-09-01,09:30,2.5,Yes\r\n"two\nlines",2026-09-01T09:30,,0,No\r\n',
    );
  });

  it.each(['=1', '+44', '-1', '@a', '\t=1', '\r=1'])('puts an apostrophe before %j', (value) => {
    const cell = text(writeCsv(['A'], [[value]])).split('\r\n')[1] ?? '';

    expect(cell.replace(/^"/, '')[0]).toBe("'");
  });

  it('reads back what it wrote', async () => {
    const word = fc
      .string({ maxLength: 30 })
      .filter((value) => /^[a-z0-9].*[^\s]$/is.test(value) && value.trim() === value);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 20 }), async (rows) => {
        const table = await readCsv(writeCsv(['A', 'B'], rows), {
          columns: ['A', 'B'].map((header) => ({ key: header, header })),
        });
        expect(table.rows.map((row) => [row.cells.A, row.cells.B])).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});
