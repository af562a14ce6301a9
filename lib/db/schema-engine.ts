import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type * as Engine from '@prisma/schema-engine-wasm';
import type { MigrationAdapterFactory } from './migration-adapter';

type EngineBindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg') & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

/** Tables that belong to other tools are not Prisma's to compare: the worker keeps its own in its own schema. */
export const noFilter: Engine.SchemaFilter = { externalTables: [], externalEnums: [] };

let bindings: Promise<EngineBindings> | undefined;

// The package imports its .wasm file as an ES module, which neither tsx nor vitest nor older Nodes resolve:
// instantiate it by hand, as Prisma's own CLI does.
async function loadBindings(): Promise<EngineBindings> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const directory = path.dirname(entry);
  const js: EngineBindings = await import(
    /* @vite-ignore */ pathToFileURL(path.join(directory, 'schema_engine_bg.js')).href
  );
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  const wasm = await readFile(path.join(directory, 'schema_engine_bg.wasm'));
  const imports = Object.fromEntries(
    Object.entries(js).map(([name, value]) => [name, withoutHolding(name, value)]),
  );
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': imports });
  js.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  return js;
}

// The engine leaves the ten-second timer of its advisory lock behind, which would keep the process alive.
function withoutHolding(name: string, value: unknown): WebAssembly.ImportValue {
  if (typeof value !== 'function') return value as WebAssembly.ImportValue;
  if (!name.startsWith('__wbg_setTimeout')) return (...args: unknown[]) => value(...args);
  return (...args: unknown[]) => {
    const timer: NodeJS.Timeout = value(...args);
    timer.unref();
    return timer;
  };
}

/** Opens Prisma's schema engine on a database and closes it after `use`. */
export async function withSchemaEngine<T>(
  adapterFactory: MigrationAdapterFactory,
  datamodels: [string, string][] | undefined,
  use: (engine: Engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  bindings ??= loadBindings();
  const { SchemaEngine } = await bindings;
  const bound = bindMigrationAwareSqlAdapterFactory(adapterFactory);
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, bound);
  try {
    return await use(engine);
  } finally {
    engine.free();
    await adapterFactory.close();
  }
}
