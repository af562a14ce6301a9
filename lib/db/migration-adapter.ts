import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

type PrismaPgAdapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** What Postgres said about a script that it refused. */
export type ScriptFailure = { code: string; message: string; detail?: string; line?: number };

/**
 * The stock adapter cuts a script at every semicolon and spreads the pieces over a pool: function bodies break,
 * and a script that fails half-way stays half applied. This one sends the script as one simple query on its only
 * connection, which Postgres runs as one transaction.
 */
export class MigrationAdapterFactory extends PrismaPg implements SqlMigrationAwareDriverAdapterFactory {
  readonly #config: pg.PoolConfig;
  readonly #completion: (script: string) => string | undefined;
  readonly #open = new Set<PrismaPgAdapter>();
  lastFailure: ScriptFailure | undefined;

  /** `completion` gives the statement, if any, that has to commit together with a script. */
  constructor(config: pg.PoolConfig, completion: (script: string) => string | undefined = () => undefined) {
    const single = { ...config, max: 1 };
    super(single);
    this.#config = single;
    this.#completion = completion;
  }

  override async connect(): Promise<PrismaPgAdapter> {
    return this.#adapt(await super.connect());
  }

  /** The stock version drops the database while it still holds a connection to it, which Postgres refuses. */
  override async connectToShadowDb(): Promise<PrismaPgAdapter> {
    const database = `ecf_shadow_${randomUUID().replaceAll('-', '')}`;
    const main = await super.connect();
    await main.underlyingDriver().query(`create database ${database}`);
    const url = withDatabase(this.#config.connectionString ?? '', database);
    const shadow = this.#adapt(await new PrismaPg({ ...this.#config, connectionString: url }).connect());
    const close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await close();
      await main.underlyingDriver().query(`drop database ${database} with (force)`);
      await main.dispose();
    };
    return shadow;
  }

  /** Closes what the engine left open: freeing the engine does not. */
  async close(): Promise<void> {
    await Promise.all([...this.#open].map((adapter) => adapter.dispose()));
  }

  #adapt(adapter: PrismaPgAdapter): PrismaPgAdapter {
    const pool = adapter.underlyingDriver();
    const dispose = adapter.dispose.bind(adapter);
    this.#open.add(adapter);
    adapter.dispose = async () => {
      if (this.#open.delete(adapter)) await dispose();
    };
    const query = pool.query.bind(pool);
    Object.assign(pool, { query: async (input: pg.QueryConfig) => hideCatalogueChars(await query(input)) });
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (input) => {
      const result = await queryRaw(input);
      for (const column of catalogueChars.get(result.rows) ?? []) {
        result.columnTypes[column] = ColumnTypeEnum.Character;
      }
      return result;
    };
    adapter.executeScript = async (script) => {
      const completion = this.#completion(script);
      try {
        await pool.query(completion ? `${script}\n;${completion}` : script);
      } catch (error) {
        if (!(error instanceof pg.DatabaseError)) throw error;
        this.lastFailure = describe(error, script);
        throw new DriverAdapterError({
          kind: 'postgres',
          code: this.lastFailure.code,
          severity: error.severity ?? 'ERROR',
          message: error.message,
          detail: error.detail,
          column: error.column,
          hint: error.hint,
        });
      }
    };
    return adapter;
  }
}

const CATALOGUE_CHAR = 18;
const TEXT = 25;
const catalogueChars = new WeakMap<unknown[], number[]>();

// The engine asks for the catalogue's one-byte "char" when it compares schemas; the adapter refuses that type. It
// is shown to it as text, and the columns are remembered by their rows so that the engine still gets a character.
function hideCatalogueChars(results: pg.QueryResult | pg.QueryResult[]): pg.QueryResult | pg.QueryResult[] {
  for (const { fields, rows } of [results].flat()) {
    const columns = [...fields.keys()].filter((index) => fields[index]?.dataTypeID === CATALOGUE_CHAR);
    for (const field of fields) if (field.dataTypeID === CATALOGUE_CHAR) field.dataTypeID = TEXT;
    catalogueChars.set(rows, columns);
  }
  return results;
}

/** The same connection string for another database of the same server. */
export function withDatabase(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
}

function describe(error: pg.DatabaseError, script: string): ScriptFailure {
  const position = Number(error.position);
  return {
    code: error.code ?? 'unknown',
    message: error.message,
    detail: error.detail,
    line: position > 0 ? script.slice(0, position).split('\n').length : undefined,
  };
}
