import { defineConfig } from 'prisma/config';

// The CLI insists on a schema engine binary that it would download; generating needs none, so any existing
// file satisfies it. Migrations never go through the CLI: they run on the WASM engine in lib/db/migrate.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma' });
