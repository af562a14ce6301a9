import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MigrationDirectory, MigrationList } from '@prisma/schema-engine-wasm';

/** The names of the migrations that this version of the product was shipped with, oldest first. */
export async function listMigrationNames(baseDir = path.resolve('prisma/migrations')): Promise<string[]> {
  const entries = await readdir(/* turbopackIgnore: true */ baseDir, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Reads the migrations in the form in which Prisma's schema engine takes them. */
export async function readMigrations(baseDir = path.resolve('prisma/migrations')): Promise<MigrationList> {
  const names = await listMigrationNames(baseDir);
  const migrationDirectories = await Promise.all(
    names.map(async (name): Promise<MigrationDirectory> => {
      const content = await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8');
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: content } } };
    }),
  );
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}
