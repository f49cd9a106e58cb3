import { z } from 'zod'

const onOff = z.enum(['on', 'off'])

const Environment = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'demo', 'test']).default('production'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
    PREPARED_STATEMENTS: onOff.default('on'),
    DATA_DIR: z.string().min(1).default('.data/main'),
    SESSION_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
    TRUST_PROXY: z.string().optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    SIXFOLD_NOW: z.iso.datetime({ offset: true }).optional(),
  })
  .superRefine((env, faults) => {
    if (env.SIXFOLD_NOW !== undefined && env.NODE_ENV === 'production')
      faults.addIssue({
        code: 'custom',
        path: ['SIXFOLD_NOW'],
        message: 'is refused in production: it would stop the clock',
      })
    if (env.DATABASE_URL !== undefined && env.SESSION_SECRET === undefined)
      faults.addIssue({
        code: 'custom',
        path: ['SESSION_SECRET'],
        message:
          'is needed with DATABASE_URL, so that every process signs alike; make one with: openssl rand -base64 48',
      })
  })

export type Config = {
  mode: 'production' | 'development' | 'demo' | 'test'
  port: number
  host: string
  /** Where browsers reach Sixfold; null means whatever host a request names. */
  publicUrl: URL | null
  database: { url: string; pool: number; prepared: boolean } | { folder: string }
  dataDir: string
  /** Null on the embedded database: main.ts keeps one in the data folder. */
  sessionSecret: string | null
  trustProxy: boolean | string
  logLevel: string
  /** A stopped clock for tests and screenshots, as an instant. */
  now: string | null
}

export class ConfigFaults extends Error {
  override name = 'ConfigFaults'
}

/** The only reader of the environment. @throws ConfigFaults naming every fault at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success)
    throw new ConfigFaults(
      parsed.error.issues.map((fault) => `${fault.path.join('.')}: ${fault.message}`).join('\n'),
    )
  const e = parsed.data
  return {
    mode: e.NODE_ENV,
    port: e.PORT,
    host: e.HOST,
    publicUrl: e.PUBLIC_URL ? new URL(e.PUBLIC_URL) : null,
    database: e.DATABASE_URL
      ? { url: e.DATABASE_URL, pool: e.DATABASE_POOL, prepared: e.PREPARED_STATEMENTS === 'on' }
      : { folder: `${e.DATA_DIR}/database` },
    dataDir: e.DATA_DIR,
    sessionSecret: e.SESSION_SECRET ?? null,
    trustProxy:
      e.TRUST_PROXY === undefined || e.TRUST_PROXY === 'off'
        ? false
        : e.TRUST_PROXY === 'on'
          ? true
          : e.TRUST_PROXY,
    logLevel: e.LOG_LEVEL,
    now: e.SIXFOLD_NOW ?? null,
  }
}
