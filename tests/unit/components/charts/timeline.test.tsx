import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Timeline } from '@/components/charts/timeline';
import type { TimelineEvent } from '@/components/charts/timeline-types';

const year = (from: number) => ({
  label: `${from} to ${from + 1}`,
  start: `${from}-09-01`,
  end: `${from + 1}-07-31`,
  terms: [{ label: 'Autumn', start: `${from}-09-02`, end: `${from}-12-18` }],
});

const events: TimelineEvent[] = [
  { key: 'b', date: '2026-12-01', label: 'Module 6', when: 'Tuesday 1 December 2026', state: 'next' },
  { key: 'a', date: '2025-09-16', label: 'Induction', when: 'Tuesday 16 September 2025', state: 'past' },
];

it('gives every event of both years in a table, in order of date', () => {
  const html = renderToStaticMarkup(
    <Timeline years={[year(2025), year(2026)]} events={events} today="2026-11-24" />,
  );
  const table = html.slice(html.indexOf('<table'));

  expect(table.indexOf('Induction')).toBeGreaterThan(0);
  expect(table.indexOf('Module 6')).toBeGreaterThan(table.indexOf('Induction'));
});

it('describes each year’s picture and marks today only in the year that holds it', () => {
  const html = renderToStaticMarkup(
    <Timeline years={[year(2025), year(2026)]} events={events} today="2026-11-24" />,
  );

  expect(html).toContain('aria-label="2025 to 2026: 1 past"');
  expect(html).toContain('aria-label="2026 to 2027: next is Module 6, Tuesday 1 December 2026"');
  expect(html.match(/class="today"/g)).toHaveLength(1);
});

it('draws the first and the last day of the year inside the picture', () => {
  const edge = (date: string): TimelineEvent => ({ key: date, date, label: date, when: date, state: 'past' });
  const html = renderToStaticMarkup(
    <Timeline years={[year(2026)]} events={[edge('2026-09-01'), edge('2027-07-31')]} today="2026-11-24" />,
  );
  const positions = [...html.matchAll(/<circle class="past" cx="(\d+)"/g)].map(([, x]) => Number(x));

  expect(Math.min(...positions)).toBeGreaterThanOrEqual(5);
  expect(Math.max(...positions)).toBeLessThanOrEqual(355);
});
