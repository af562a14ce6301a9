import { expect, it } from 'vitest';
import { filesIn } from './source-files';

/** A command is tested on a real database by a file of its name, or by one of its noun that imports it. */
it('every command has a test on a real database', () => {
  const tests = filesIn('tests').filter((file) => /^tests\/integration\/.*\.test\.ts$/.test(file.path));
  const tested = new Set(tests.flatMap((file) => file.imports.map((imported) => imported.from)));
  const commands = filesIn('lib').filter((file) => /\/commands\/[^/]+\.ts$/.test(file.path));
  const untested = commands.filter((file) => !tested.has(file.path.replace(/\.ts$/, '')));

  expect(commands.length).toBeGreaterThan(5);
  expect(untested.map((file) => `${file.path} is imported by no test in tests/integration`)).toEqual([]);
});

it('every policy, rule and transition has a test', () => {
  const tests = filesIn('tests').filter((file) => /\.test\.tsx?$/.test(file.path));
  const tested = new Set(tests.flatMap((file) => file.imports.map((imported) => imported.from)));
  const pure = filesIn('lib').filter((file) =>
    /\/([a-z-]+-)?(policy|rules|transitions)\.ts$/.test(file.path),
  );
  const untested = pure.filter((file) => !tested.has(file.path.replace(/\.ts$/, '')));

  expect(pure.length).toBeGreaterThan(1);
  expect(untested.map((file) => `${file.path} is imported by no test`)).toEqual([]);
});
