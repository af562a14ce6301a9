import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, sourceFiles } from './source-files';

const lines = (text: string) => text.split('\n').length - 1;

describe('files', () => {
  it('are no longer than 300 lines, tests 500, pages 120', () => {
    const limit = (file: string) =>
      file.startsWith('tests/') ? 500 : /^app\/.*\/?page\.tsx$/.test(file) ? 120 : 300;
    const long = sourceFiles
      .filter((file) => lines(file.text) > limit(file.path))
      .map((file) => `${file.path}: ${lines(file.text)} lines`);

    expect(long).toEqual([]);
  });

  it('are named in kebab case, each after what it is about', () => {
    const kebab = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
    const segment = /^(\([a-z-]+\)|\[(\.\.\.)?[a-zA-Z]+\]|\.well-known|[a-z0-9]+([.-][a-z0-9]+)*)$/;
    const wrong = sourceFiles.filter((file) => {
      const { dir, name } = path.posix.parse(file.path);
      return (
        !kebab.test(name) ||
        !dir
          .split('/')
          .filter(Boolean)
          .every((part) => segment.test(part))
      );
    });
    const vague = sourceFiles.filter((file) =>
      file.path.split('/').some((part) => /^(utils?|helpers?|misc|common|shared|stuff)(\.|$)/.test(part)),
    );

    expect(wrong.map((file) => file.path)).toEqual([]);
    expect(vague.map((file) => file.path)).toEqual([]);
  });

  it('are imported themselves, not through a barrel', () => {
    const barrels = sourceFiles.filter(
      (file) => /(^|\/)index\.(ts|tsx|mjs)$/.test(file.path) || /^export \* from/m.test(file.code),
    );

    expect(barrels.map((file) => file.path)).toEqual([]);
  });

  it('have a default export only where Next, or a tool, wants one', () => {
    const wanted =
      /^app\/.*\b(page|layout|template|error|not-found|loading|global-error|default|sitemap|robots|manifest)\.tsx?$|^app\/(layout|page|not-found|error|global-error)\.tsx$|^[^/]+\.config\.(ts|mjs)$|^proxy\.ts$|^tests\/support\/[^/]+\.ts$|^tests\/e2e\/[^/]*setup[^/]*\.ts$/;
    const wrong = sourceFiles.filter((file) => /^export default/m.test(file.code) && !wanted.test(file.path));

    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('run in the browser only when they are leaves: never a page, a layout or lib', () => {
    const wrong = sourceFiles.filter(
      (file) =>
        /^\s*['"]use client['"]/.test(file.code) &&
        (/^lib\//.test(file.path) || /\/(page|layout)\.tsx$/.test(file.path)),
    );

    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('say “intake”, never “cohort”, to people', () => {
    const wrong = filesIn('app', 'components').filter((file) => /cohort/i.test(file.code));

    expect(wrong.map((file) => file.path)).toEqual([]);
  });
});

describe('invented people', () => {
  const invented = filesIn('prisma', 'tests');

  it('have addresses at example domains, which nobody can receive', () => {
    const wrong = invented.flatMap((file) =>
      [...file.text.matchAll(/[\w.+-]+@([\w-]+\.)+[a-z]{2,}/gi)]
        .map((match) => match[0])
        .filter(
          (address) =>
            !/@([\w-]+\.)*example\.(org|com|net)$/i.test(address) && !/\.(invalid|test)$/.test(address),
        )
        .map((address) => `${file.path}: ${address}`),
    );

    expect(wrong).toEqual([]);
  });

  it('have telephone numbers that are kept free for drama', () => {
    const wrong = invented.flatMap((file) =>
      [...file.text.matchAll(/['"`](0[1-9]\d{2,4} ?\d{3} ?\d{3,4})['"`]/g)]
        .map((match) => match[1] ?? '')
        .filter((number) => !/^01632 ?960/.test(number))
        .map((number) => `${file.path}: ${number}`),
    );

    expect(wrong).toEqual([]);
  });
});
