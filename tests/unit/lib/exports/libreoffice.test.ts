import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeScheduleWorkbook } from '@/lib/exports/schedule-workbook';
import { anEvent, aPerson, aPersonWorkbook } from '@/tests/support/schedule-fixtures';

// Another program than Excel opens the file. Where it is not installed, the readers in the other tests have to do.
const installed = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(path.join(tmpdir(), 'libreoffice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function converted(bytes: Uint8Array): Map<string, string> {
  writeFileSync(path.join(folder, 'file.xlsx'), bytes);
  const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', csv, '--outdir', folder, path.join(folder, 'file.xlsx')],
    {
      stdio: 'ignore',
    },
  );
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return new Map(sheets.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

describe.skipIf(!installed)('a schedule workbook in LibreOffice', { timeout: 180_000 }, () => {
  it('opens with every sheet, real dates and times, and no text that was evaluated', async () => {
    const hostile = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '=HYPERLINK("https://evil.example")'];
    const events = hostile.map((title, at) => anEvent({ title, reference: `EV-${at}`, venue: title }));
    const { bytes } = await makeScheduleWorkbook(aPersonWorkbook({ person: aPerson({ events }) }));

    const sheets = converted(bytes);

    expect(sheets.size).toBe(5);
    const schedule = [...sheets].find(([name]) => name.includes('Schedule'))?.[1] ?? '';
    // Written by the program's own locale, which it can do only with real dates, times and numbers.
    expect(schedule).toMatch(
      /^(12\/01\/2026|01\/12\/2026|2026-12-01),Tue,0?9:30(:00)?( AM)?,12:30(:00)?( PM)?,3(\.00)?,/m,
    );
    for (const title of hostile) expect(schedule).toContain(`'${title.replaceAll('"', '""')}`);
    expect(schedule).not.toMatch(/,"?[=+@-]/);
  });
});
