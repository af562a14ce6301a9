import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetRow } from '@/lib/spreadsheets/cells';
import { openCsv, readCsv } from '@/lib/spreadsheets/read-csv';

const columns = [
  { key: 'urn', header: 'URN', required: true },
  { key: 'name', header: 'EstablishmentName', required: true },
];
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const read = async (bytes: Uint8Array) =>
  (await readCsv(bytes, { columns })).rows.map((row) => [row.cells.urn, row.cells.name]);

describe('reading a CSV file', () => {
  it.each([
    ['UTF-8', utf8('URN,EstablishmentName\n900001,Ysgol Dŵr — Café\n'), 'Ysgol Dŵr — Café'],
    ['UTF-8 with a mark', utf8('\ufeffURN,EstablishmentName\n900001,Café\n'), 'Café'],
    ['UTF-16', Buffer.from('\ufeffURN\tEstablishmentName\r\n900001\tŁódź 王\r\n', 'utf16le'), 'Łódź 王'],
    [
      'big-endian UTF-16',
      Buffer.from('\ufeffURN,EstablishmentName\n900001,Café\n', 'utf16le').swap16(),
      'Café',
    ],
    ['ISO-8859-1', Buffer.from('URN,EstablishmentName\n900001,Caf\u00e9\n', 'latin1'), 'Café'],
    ['Windows-1252', Buffer.from('URN,EstablishmentName\n900001,St Mary\u0092s\n', 'latin1'), 'St Mary’s'],
  ])('reads %s', async (_, bytes, name) => {
    expect(await read(bytes)).toEqual([['900001', name]]);
  });

  it('keeps good lines of UTF-8 when one line is not', async () => {
    const bytes = Buffer.concat([
      utf8('URN,EstablishmentName\n900001,Dŵr\n900002,'),
      Buffer.from('Caf\u00e9\n', 'latin1'),
      utf8('900003,Łódź\n'),
    ]);

    expect(await read(bytes)).toEqual([
      ['900001', 'Dŵr'],
      ['900002', 'Café'],
      ['900003', 'Łódź'],
    ]);
  });

  it.each([
    ['commas', 'URN,EstablishmentName\r\n900001,"Hill, Green"\r\n'],
    ['semicolons', 'URN;EstablishmentName\n900001;Hill, Green\n'],
    ['tabs', 'URN\tEstablishmentName\n900001\tHill, Green'],
    ['old line ends', 'URN,EstablishmentName\r900001,"Hill, Green"\r'],
    ['a title above', 'Our schools\n\nURN,EstablishmentName\n900001,"Hill, Green"\n'],
  ])('reads a file with %s', async (_, text) => {
    expect(await read(utf8(text))).toEqual([['900001', 'Hill, Green']]);
  });

  it('reads quotes, line breaks and quotation marks inside cells, and numbers rows as a spreadsheet does', async () => {
    const table = await readCsv(utf8('URN,EstablishmentName\n1,"a ""b""\nc"\n\n3,6" rule\n'), { columns });

    expect(table.rows).toMatchObject([
      { number: 2, cells: { urn: '1', name: 'a "b"\nc' } },
      { number: 4, cells: { urn: '3', name: '6" rule' } },
    ]);
  });

  it('says that a row has more cells than headings', async () => {
    const table = await readCsv(utf8('URN,EstablishmentName\n1,Hill, Green\n2,Dale\n'), { columns });

    expect(table.rows[0]?.problem).toContain('Column C has a value but no heading');
    expect(table.rows[1]?.problem).toBeNull();
  });

  it('stops at the row limit', async () => {
    const text = utf8(`URN,EstablishmentName\n${'1,a\n'.repeat(6)}`);

    await expect(readCsv(text, { columns, maxRows: 5 })).rejects.toMatchObject({ code: 'too_many_rows' });
  });

  it('reads 200,000 rows from a stream in the memory of a few', async () => {
    async function* pieces() {
      yield utf8('URN,EstablishmentName,Town\n');
      for (let piece = 0; piece < 200; piece++)
        yield utf8('900001,"School of Café Row",Shrewsbury\n'.repeat(1000));
    }
    global.gc?.();
    const before = process.memoryUsage().heapUsed;
    const table = await openCsv(pieces(), { columns });
    let count = 0;
    let most = 0;
    for await (const row of table.rows) {
      count += row.cells.urn === '900001' ? 1 : 0;
      if (count % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
    }

    expect(count).toBe(200_000);
    expect(most - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('reads the same rows however the bytes are cut into pieces', async () => {
    const text = utf8('\ufeffURN;EstablishmentName\r\n900001;"Dŵr\r\nCafé"\r\n900002;Łódź 王 😀\r\n');
    const expected = await read(text);

    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 4, max: text.length }), { maxLength: 8 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((end, at) => text.subarray(places[at], end));
        const rows: SheetRow[] = [];
        for await (const row of (await openCsv(pieces, { columns })).rows) rows.push(row);
        expect(rows.map((row) => [row.cells.urn, row.cells.name])).toEqual(expected);
      }),
    );
  });
});
