import { describe, expect, it } from 'vitest';
import { filesIn, type Import, productFiles, sourceFiles, wrongImports } from './source-files';

const isPackage = (name: string) => (imported: Import) =>
  imported.from === name || imported.from.startsWith(`${name}/`);
const isInside = (folder: string) => (imported: Import) => imported.from.startsWith(`${folder}/`);

describe('imports run one way', () => {
  it('read the project’s sources at all', () => {
    expect(sourceFiles.length).toBeGreaterThan(150);
    expect(sourceFiles.flatMap((file) => file.imports).length).toBeGreaterThan(500);
    expect(sourceFiles.find((file) => file.path === 'lib/db/client.ts')?.imports).toContainEqual({
      from: 'lib/db/generated/client',
      typeOnly: false,
    });
  });

  it('nothing imports routes', () => {
    const outside = sourceFiles.filter((file) => !/^(app|tests)\//.test(file.path));

    expect(wrongImports(outside, (imported) => !isInside('app')(imported))).toEqual([]);
  });

  it('nothing but tests imports tests', () => {
    const outside = sourceFiles.filter(
      (file) => !file.path.startsWith('tests/') && !/^vitest|^playwright/.test(file.path),
    );

    expect(wrongImports(outside, (imported) => !isInside('tests')(imported))).toEqual([]);
  });

  it('lib imports no component', () => {
    const wrong = wrongImports(
      filesIn('lib'),
      (imported) => imported.typeOnly || !isInside('components')(imported),
    );

    expect(wrong).toEqual([]);
  });

  it('components load no more of lib than words, dates and shapes', () => {
    const plain =
      /^lib\/([^/]+\/(types|labels|rules|form-state|words)|dates\/[^/]+|periods\/rules|transport\/[^/]+)$/;
    const wrong = wrongImports(
      filesIn('components'),
      (imported) => imported.typeOnly || !isInside('lib')(imported) || plain.test(imported.from),
    );

    expect(wrong).toEqual([]);
  });

  it('routes and components never reach past lib to the database', () => {
    const reaches = (imported: Import) =>
      isInside('lib/db')(imported) ||
      ['@prisma/client', 'pg', 'yauzl', 'saxes', 'graphile-worker'].some((name) => isPackage(name)(imported));

    // Whether the database answers is the one thing that the health check asks of it.
    const files = filesIn('app', 'components').filter((file) => !file.path.startsWith('app/api/health/'));

    expect(wrongImports(files, (imported) => !reaches(imported))).toEqual([]);
  });

  it('lib has no circles', () => {
    const edges = new Map(
      filesIn('lib').map((file) => [
        file.path.replace(/\.tsx?$/, ''),
        file.imports.filter((imported) => !imported.typeOnly).map((imported) => imported.from),
      ]),
    );

    expect(circlesOf(edges)).toEqual([]);
  });
});

describe('one door each', () => {
  it('only lib/db loads the generated database client', () => {
    const outside = productFiles.filter((file) => !/^(lib\/db|prisma)\//.test(file.path));
    const wrong = wrongImports(
      outside,
      (imported) =>
        imported.typeOnly ||
        (!isInside('lib/db/generated')(imported) &&
          !isPackage('@prisma/client')(imported) &&
          !isPackage('@prisma/adapter-pg')(imported)),
    );

    expect(wrong).toEqual([]);
  });

  it('only lib/files opens archives, and readers of uploaded files alone read XML and CSV', () => {
    const outside = productFiles.filter(
      (file) => !/^lib\/(spreadsheets|files|library\/extract)\//.test(file.path),
    );
    const packages = ['yauzl', 'saxes', 'csv-parse', 'csv-stringify'];

    expect(wrongImports(outside, (imported) => !packages.some((name) => isPackage(name)(imported)))).toEqual(
      [],
    );
  });

  it('no part of the product loads what only tests compare it with', () => {
    const packages = ['exceljs', 'xlsx', 'fflate', 'fast-check'];

    expect(
      wrongImports(productFiles, (imported) => !packages.some((name) => isPackage(name)(imported))),
    ).toEqual([]);
  });

  it('only lib/mail loads nodemailer', () => {
    const outside = productFiles.filter((file) => !file.path.startsWith('lib/mail/'));

    expect(
      wrongImports(outside, (imported) => imported.typeOnly || !isPackage('nodemailer')(imported)),
    ).toEqual([]);
  });

  it('only lib/dates loads the calendar library', () => {
    const outside = sourceFiles.filter((file) => !file.path.startsWith('lib/dates/'));

    expect(wrongImports(outside, (imported) => !isPackage('temporal-polyfill')(imported))).toEqual([]);
  });
});

/** Strongly connected files, by walking from each back to itself. */
function circlesOf(edges: Map<string, string[]>): string[] {
  const found = new Set<string>();
  for (const start of edges.keys()) {
    const seen = new Set<string>();
    const queue = [...(edges.get(start) ?? [])];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (next === start) {
        found.add(start);
        break;
      }
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(...(edges.get(next) ?? []));
    }
  }
  return [...found].sort();
}
