import { describe, expect, it } from 'vitest';
import { dayOf } from './school';
import { runs, tryScenarios } from './try';

describe('carrying out what holds from today', () => tryScenarios('today'));

it('is tried in more than sixty scenarios, past, today and to come, on both programmes', () => {
  expect(runs.length).toBeGreaterThanOrEqual(70);
  for (const framework of ['ecf', 'ecte'])
    for (const timing of Object.keys(dayOf))
      expect(runs.some((run) => run.framework === framework && run.timing === timing)).toBe(true);
});
