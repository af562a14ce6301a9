import { describe, expect, it } from 'vitest';
import { filesIn, productFiles, type SourceFile, sourceFiles } from './source-files';

/** Files in which the code matches, one line each with what matched. */
function uses(files: SourceFile[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    [...file.code.matchAll(pattern)].map((match) => `${file.path}: ${match[0].trim()}`),
  );
}

describe('the world outside comes in by one door', () => {
  it('settings through lib/env.ts', () => {
    const outside = productFiles.filter(
      (file) => file.path !== 'lib/env.ts' && !/^prisma\/|^[^/]+\.config\.(ts|mjs)$/.test(file.path),
    );

    // Next decides by this one at build time which half of the instrumentation goes into which bundle.
    const wrong = uses(outside, /process\.env(\.\w+)?/g).filter(
      (use) => use !== 'instrumentation.ts: process.env.NEXT_RUNTIME',
    );
    expect(wrong).toEqual([]);
  });

  it('the time through lib/dates/clock.ts', () => {
    // In the browser there is no clock to be fixed: what counts down there reads the browser's own.
    const outside = productFiles.filter(
      (file) => file.path !== 'lib/dates/clock.ts' && !file.code.startsWith("'use client'"),
    );

    expect(uses(outside, /new Date\(\)|Date\.now\(\)|Temporal\.Now/g)).toEqual([]);
  });

  it('the database through a transaction that acts for somebody', () => {
    const outside = filesIn('lib', 'app', 'prisma').filter((file) => !file.path.startsWith('lib/db/'));

    expect(uses(outside, /\bprisma\(\)/g)).toEqual([]);
  });

  it('SQL with its values apart', () => {
    const reached = productFiles.filter((file) => !file.path.startsWith('prisma/'));

    expect(uses(reached, /\$(queryRaw|executeRaw)Unsafe/g)).toEqual([]);
    expect(uses(reached, /Prisma\.raw\(/g)).toEqual([]);
  });

  it('no mark-up that was not escaped', () => {
    const wrong = uses(filesIn('app', 'components'), /dangerouslySetInnerHTML|\.innerHTML\s*=/g);

    expect(wrong).toEqual([]);
  });
});

describe('server actions', () => {
  const actionFiles = sourceFiles.filter((file) => /^\s*['"]use server['"]/.test(file.code));

  it('are found', () => {
    expect(actionFiles.length).toBeGreaterThan(4);
  });

  it('are all that their files export: anything else is a public end point or breaks every post', () => {
    const exported = actionFiles.flatMap((file) =>
      [...file.code.matchAll(/^export\s+(?!type\b|interface\b)(.*)$/gm)].map((match) => ({
        file,
        line: match[1] ?? '',
      })),
    );
    const wrong = exported.filter(
      ({ line }) => !/^async function \w+/.test(line) && !/^const \w+ = (formAction|\w+Action)\(/.test(line),
    );

    expect(exported.length).toBeGreaterThan(4);
    expect(wrong.map(({ file, line }) => `${file.path}: export ${line}`)).toEqual([]);
  });

  it('are built by formAction, or check the origin themselves', () => {
    const bare = actionFiles.flatMap((file) =>
      [...file.code.matchAll(/^export async function (\w+)[\s\S]*?^}/gm)]
        .filter((match) => !match[0].includes('requireSameOrigin('))
        .map((match) => `${file.path}: ${match[1]}`),
    );

    expect(bare).toEqual([]);
  });

  it('are never declared inside a component', () => {
    const inline = sourceFiles.filter(
      (file) => /\n\s+['"]use server['"]/.test(file.code) && file.path.startsWith('app/'),
    );

    expect(inline.map((file) => file.path)).toEqual([]);
  });
});

describe('the data access layer', () => {
  it('cannot be bundled for the browser', () => {
    const guarded = filesIn('lib').filter(
      (file) =>
        /\/(queries|commands\/[^/]+|[^/]+-queries)\.ts$/.test(file.path) ||
        /^lib\/(db\/(client|with-actor)|audit\/record|mail\/queue|notifications\/notify|auth\/(session|require-actor))\.ts$/.test(
          file.path,
        ),
    );
    const open = guarded.filter((file) => !/^\s*import 'server-only';/.test(file.code));

    expect(guarded.length).toBeGreaterThan(10);
    expect(open.map((file) => file.path)).toEqual([]);
  });

  it('asks for the actor first in every command', () => {
    // In lib/auth, and where an invitation is accepted, there is no actor yet; the worker's tasks act as the system.
    const tasks = filesIn('lib').find((file) => file.path === 'lib/jobs/tasks.ts');
    const ofWorker = new Set(tasks?.imports.map((imported) => `${imported.from}.ts`));
    const commands = filesIn('lib').filter(
      (file) =>
        /^lib\/(?!auth\/).*\/commands\/[^/]+\.ts$/.test(file.path) &&
        !ofWorker.has(file.path) &&
        file.path !== 'lib/invitations/commands/accept-invitation.ts',
    );
    const wrong = commands.flatMap((file) => {
      const first = /^export (?:async )?function (\w+)(?:<[^>]*>)?\(\s*(\w+)/m.exec(file.code);
      if (first === null) return [`${file.path} exports no function`];
      return ['actor', 'tx'].includes(first[2] ?? '') ? [] : [`${file.path}: ${first[1]}(${first[2]}`];
    });

    expect(commands.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });
});
