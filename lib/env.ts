import path from 'node:path';
import { z } from 'zod';

const switchedOn = z
  .enum(['0', '1', 'true', 'false'])
  .default('1')
  .transform((value) => value === '1' || value === 'true');

const connectionString = z
  .string()
  .max(2000)
  .regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// connection string');

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    /** Login of the web and the worker: owns nothing, switches to an audience's role in each transaction. */
    DATABASE_URL: connectionString,
    /** Login of the owner: migrations, LISTEN and the job runner. Goes past a connection pooler. */
    DIRECT_DATABASE_URL: connectionString.optional(),
    PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
    /** Where people reach the product; decides cookie names and links in mail. */
    APP_ORIGIN: z
      .url({ protocol: /^https?$/ })
      .max(200)
      .optional(),
    DATA_DIR: z.string().max(1000).default('.data'),
    DEMO: switchedOn,
    /** Signs codes and cookies; the same for all processes of an installation. */
    AUTH_SECRET: z.string().min(32).max(500),
    /** How many proxies of our own stand in front, each adding an address to X-Forwarded-For. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    SMTP_URL: z.string().max(1000).optional(),
    MAIL_FROM: z.string().max(320).optional(),
  })
  .transform((values) => ({
    ...values,
    DIRECT_DATABASE_URL: values.DIRECT_DATABASE_URL ?? values.DATABASE_URL,
    APP_ORIGIN: new URL(values.APP_ORIGIN ?? `http://localhost:${values.PORT}`).origin,
    DATA_DIR: path.resolve(values.DATA_DIR),
  }));

export type Env = z.output<typeof schema>;

let parsed: Env | undefined;

/** The settings of this installation, checked at the first call: a build reads none of them. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Checks settings and says in one sentence each what is wrong with them. An empty setting counts as not set. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The settings of this installation are not right. ${problems.join('. ')}.`);
}
