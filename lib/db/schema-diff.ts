import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DiffTarget } from '@prisma/schema-engine-wasm';
import { MigrationAdapterFactory } from './migration-adapter';
import { readMigrations } from './migrations-on-disk';
import { noFilter, withSchemaEngine } from './schema-engine';

/**
 * The SQL that leads from the migrations, or from an empty database, to prisma/*.prisma. It knows only what Prisma
 * can express: checks, exclusion constraints, policies and functions are written by hand.
 */
export async function diffSchema(ownerUrl: string, from: 'migrations' | 'empty'): Promise<string> {
  const files = await readSchemaFiles(path.resolve('prisma'));
  const start: DiffTarget =
    from === 'empty' ? { tag: 'empty' } : { tag: 'migrations', ...(await readMigrations()) };
  const datamodels = files.map(({ path: file, content }): [string, string] => [file, content]);
  const factory = new MigrationAdapterFactory({ connectionString: ownerUrl });
  const { stdout } = await withSchemaEngine(factory, datamodels, (engine) =>
    engine.diff({
      from: start,
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: noFilter,
    }),
  );
  return stdout ?? '';
}

async function readSchemaFiles(directory: string): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(directory, name);
      return { path: file, content: await readFile(file, 'utf8') };
    }),
  );
}
