import { performance } from 'node:perf_hooks';
import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { makeScheduleWorkbook } from '@/lib/exports/schedule-workbook';
import { readText } from '@/lib/spreadsheets/cell-readers';
import { openCsv } from '@/lib/spreadsheets/read-csv';
import { readWorkbook } from '@/lib/spreadsheets/read-workbook';
import type { Cell, RowDescription, WorkbookDescription } from '@/lib/spreadsheets/workbook';
import { streamWorkbook, writeWorkbook } from '@/lib/spreadsheets/write-workbook';
import { aPerson, aPersonWorkbook, aSchoolWorkbook, aYearOfEvents } from '@/tests/support/schedule-fixtures';

// Measures the spreadsheet code, beside exceljs where it does the same. Run: tsx --expose-gc tests/bench/sheets.ts

const columns = Array.from({ length: 12 }, (_, at) => `Column ${at + 1}`);
const people = ['Priya Holloway', 'Owen Ashby', 'Nia Vale', 'Zoë Brown', 'Sam Quill'];

function cellsOf(row: number): Cell[] {
  return columns.map((_, at) =>
    at % 4 === 0
      ? { kind: 'date', date: `2026-${String((row % 12) + 1).padStart(2, '0')}-15`, time: null }
      : at % 4 === 1
        ? row * 7
        : `${people[row % people.length]} ${at === 11 ? row : at}`,
  );
}

function bookOf(count: number): WorkbookDescription {
  function* rows(): Generator<RowDescription> {
    yield { cells: columns };
    for (let row = 0; row < count; row++) yield { cells: cellsOf(row) };
  }
  const print = { orientation: 'landscape' as const, headerLeft: '', headerRight: '', footerLeft: '' };
  const sheet = {
    name: 'Rows',
    widths: columns.map(() => 16),
    rows: { [Symbol.iterator]: rows },
    table: { name: 'tblRows', headerRow: 1, columns },
    print,
  };
  return {
    title: 'Rows',
    subject: '',
    author: 'Bench',
    dataAt: new Date('2026-11-24T00:00:00Z'),
    sheets: [sheet],
  };
}

async function exceljsStream(count: number): Promise<void> {
  const sink = new PassThrough();
  sink.resume();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true });
  const sheet = book.addWorksheet('Rows');
  sheet.columns = columns.map((header) => ({ header, key: header, width: 16 }));
  for (let row = 0; row < count; row++) {
    const values = cellsOf(row).map((cell) =>
      cell !== null && typeof cell === 'object' && 'kind' in cell && cell.kind === 'date'
        ? new Date(`${cell.date}T00:00:00Z`)
        : cell,
    );
    sheet.addRow(values).commit();
  }
  await book.commit();
}

async function measured(name: string, work: () => Promise<unknown>, rounds = 5): Promise<void> {
  const times: number[] = [];
  let stall = 0;
  let peak = 0;
  for (let round = 0; round < rounds; round++) {
    globalThis.gc?.();
    const base = process.memoryUsage().rss;
    let last = performance.now();
    const watch = setInterval(() => {
      const at = performance.now();
      stall = Math.max(stall, at - last - 2);
      last = at;
      peak = Math.max(peak, process.memoryUsage().rss - base);
    }, 2);
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
    clearInterval(watch);
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  const figures = [
    `median ${median.toFixed(0)} ms`,
    `best ${times[0]?.toFixed(0)} ms`,
    `stall ${stall.toFixed(0)} ms`,
    `grew ${(peak / 2 ** 20).toFixed(0)} MB`,
  ];
  console.log(`${name.padEnd(52)} ${figures.join('  ')}`);
}

async function firstByte(count: number): Promise<void> {
  const started = performance.now();
  const stream = streamWorkbook(bookOf(count));
  await stream.next();
  console.log(
    `first byte of ${count.toLocaleString('en-GB')} rows: ${(performance.now() - started).toFixed(0)} ms`,
  );
  await stream.return(undefined);
}

async function drained(count: number): Promise<void> {
  for await (const _ of streamWorkbook(bookOf(count)));
}

async function readAndCheck(bytes: Uint8Array): Promise<void> {
  const specs = columns.map((header) => ({ key: header, header, required: true }));
  const [table] = await readWorkbook(bytes, [{ sheet: null, columns: specs }]);
  for (const row of table?.rows ?? []) for (const header of columns) readText(row.cells[header], header);
}

async function readCsvRows(bytes: Uint8Array): Promise<void> {
  const table = await openCsv([bytes], { columns: [{ key: 'a', header: 'A' }] });
  for await (const _ of table.rows);
}

const school = aSchoolWorkbook({
  people: Array.from({ length: 60 }, (_, number) =>
    aPerson({
      name: `Person ${number}`,
      events: [0, 3, 6].flatMap((days) => aYearOfEvents(days + (number % 5))).slice(0, 40),
    }),
  ),
});

await measured('schedule of one person', () => makeScheduleWorkbook(aPersonWorkbook()));
await measured('schedule of 60 people, 2,400 events', () => makeScheduleWorkbook(school));
await firstByte(100_000);
await measured('write 5,000 rows x 12', () => writeWorkbook(bookOf(5000)));
for (const round of [1, 2]) {
  await measured(`write 100,000 rows x 12, round ${round}`, () => drained(100_000), 3);
  await measured(`exceljs stream, 100,000 rows x 12, round ${round}`, () => exceljsStream(100_000), 3);
}
const workbook = await writeWorkbook(bookOf(5000));
await measured('read and check 5,000 rows x 12', () => readAndCheck(workbook));
const csv = Buffer.from(
  `A,B,C,D\r\n${'900001,"School of Café Row",Shrewsbury,2026-09-01\r\n'.repeat(200_000)}`,
);
await measured(
  `read ${(csv.length / 2 ** 20).toFixed(0)} MB of CSV, 200,000 rows`,
  () => readCsvRows(csv),
  3,
);
