import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { YearHoursChart } from '@/components/charts/year-hours';

const lines = [
  { year: 1, component: 'Training', minutes: 900 },
  { year: 1, component: 'Mentor meetings', minutes: 2340 },
  { year: 2, component: 'Mentor meetings', minutes: 1200 },
];
const markup = renderToStaticMarkup(<YearHoursChart title="Hours" lines={lines} note="Illustrative." />);

describe('the chart of hours', () => {
  it('draws every year on the scale of the longest', () => {
    const widths = [...markup.matchAll(/x="([\d.]+)%" y="1" width="([\d.]+)%"/g)].map(([, x, width]) => [
      Math.round(Number(x)),
      Math.round(Number(width)),
    ]);
    expect(widths).toEqual([
      [0, 28],
      [28, 72],
      [0, 37],
    ]);
  });

  it('says the same in words and as a table', () => {
    expect(markup).toContain('aria-label="Year 1: training 15 hours, mentor meetings 39 hours"');
    expect(markup.replaceAll(/<svg.*?<\/svg>/g, '').replaceAll(/<[^>]+>/g, ' ')).toMatch(
      /Training\s+15\s+–\s+Mentor meetings\s+39\s+20\s+All, in hours\s+54\s+20/,
    );
  });

  it('writes minutes where hours are not whole', () => {
    const odd = renderToStaticMarkup(
      <YearHoursChart title="Hours" lines={[{ year: 1, component: 'Training', minutes: 90 }]} />,
    );
    expect(odd).toContain('1 hour 30 minutes');
  });
});
