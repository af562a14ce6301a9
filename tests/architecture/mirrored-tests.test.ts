import { expect, it } from 'vitest';
import { filesIn } from './source-files';

/** Everything of lib that the files load, directly or through what they load. */
function reachedFrom(paths: RegExp): Set<string> {
  const lib = new Map(filesIn('lib').map((file) => [file.path.replace(/\.tsx?$/, ''), file]));
  const reached = new Set<string>();
  const waiting = filesIn('tests').filter((file) => paths.test(file.path));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const { from } of file.imports) {
      const next = lib.get(from);
      if (next === undefined || reached.has(from)) continue;
      reached.add(from);
      waiting.push(next);
    }
  }
  return reached;
}

it('every command is reached by a test on a real database', () => {
  const tested = reachedFrom(/^tests\/integration\/.*\.test\.ts$/);
  const commands = filesIn('lib').filter((file) => /\/commands\/[^/]+\.ts$/.test(file.path));
  const untested = commands.filter((file) => !tested.has(file.path.replace(/\.ts$/, '')));

  expect(commands.length).toBeGreaterThan(5);
  expect(untested.map((file) => `${file.path} is reached by no test in tests/integration`)).toEqual([]);
});

it('every policy, rule and transition is reached by a test', () => {
  const tested = reachedFrom(/\.test\.tsx?$/);
  const pure = filesIn('lib').filter((file) =>
    /\/([a-z-]+-)?(policy|rules|transitions)\.ts$/.test(file.path),
  );
  const untested = pure.filter((file) => !tested.has(file.path.replace(/\.ts$/, '')));

  expect(pure.length).toBeGreaterThan(1);
  expect(untested.map((file) => `${file.path} is reached by no test`)).toEqual([]);
});
