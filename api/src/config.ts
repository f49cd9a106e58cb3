import { isIP } from 'node:net'
import { z } from 'zod'

const onOff = z.enum(['on', 'off'], 'is either on or off')
const wholeNumber = (from: number, to: number) => {
  const words = `is a whole number from ${from} to ${to}`
  return z.coerce.number(words).int(words).min(from, words).max(to, words)
}

/** One of a list such as `10.0.0.0/8,192.168.1.7`; Fastify's three names stand for networks. */
function isProxy(written: string): boolean {
  const [address = '', bits, ...more] = written.trim().split('/')
  const longest = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0
  if (longest === 0) return ['loopback', 'linklocal', 'uniquelocal'].includes(written.trim())
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= longest && more.length === 0)
}

const Environment = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'demo', 'test'], 'is production, development, demo or test')
    .default('production'),
  PORT: wholeNumber(0, 65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'is an address that begins with https://' }).optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'looks like postgres://user:password@host:5432/database' })
    .optional(),
  DATABASE_POOL: wholeNumber(1, 200).default(10),
  PREPARED_STATEMENTS: onOff.default('on'),
  DATA_DIR: z.string().default('.data/main'),
  FILES_DIR: z.string().optional(),
  JOBS: onOff.default('on'),
  SESSION_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  TRUST_PROXY: z
    .string()
    .refine(
      (given) => ['on', 'off'].includes(given) || given.split(',').every(isProxy),
      'is on, off, or the proxies’ addresses and networks, such as 10.0.0.0/8,192.168.1.7',
    )
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'is fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
  SIXFOLD_NOW: z.iso
    .datetime({ offset: true, error: 'is an instant such as 2026-11-21T09:30:00Z' })
    .optional(),
  /** Set by pnpm for what it runs. */
  npm_lifecycle_event: z.string().optional(),
})

/** What doesn't go together, whether or not each alone is sound. */
function faultsTogether(env: NodeJS.ProcessEnv): string[] {
  const faults = []
  if (env['SIXFOLD_NOW'] !== undefined && (env['NODE_ENV'] ?? 'production') === 'production')
    faults.push('SIXFOLD_NOW: is refused in production: it would stop the clock')
  if (env['DATABASE_URL'] !== undefined && env['SESSION_SECRET'] === undefined)
    faults.push(
      'SESSION_SECRET: is needed with DATABASE_URL, so that every process signs alike; make one with: openssl rand -base64 48',
    )
  return faults
}

export type Config = {
  mode: 'production' | 'development' | 'demo' | 'test'
  port: number
  host: string
  /** Where browsers reach Sixfold; null means whatever host a request names. */
  publicUrl: URL | null
  database: { url: string; pool: number; prepared: boolean } | { folder: string }
  dataDir: string
  /** Where evidence files are kept. */
  filesDir: string
  /** Whether this process works on jobs. */
  jobs: boolean
  /** Null on the embedded database: main.ts keeps one in the data folder. */
  sessionSecret: string | null
  trustProxy: boolean | string
  logLevel: string
  /** A stopped clock for tests and screenshots, as an instant. */
  now: string | null
  /** Started by a package script, with shells in between that don't pass signals on: see starter.ts. */
  byScript: boolean
}

export class ConfigFaults extends Error {
  override name = 'ConfigFaults'
}

/** The only reader of the environment. @throws ConfigFaults naming every fault at once. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  const alone = parsed.error?.issues.map((fault) => `${fault.path.join('.')}: ${fault.message}`) ?? []
  const faults = [...alone, ...faultsTogether(given)]
  if (!parsed.success || faults.length > 0) throw new ConfigFaults(faults.join('\n'))
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
    filesDir: e.FILES_DIR ?? `${e.DATA_DIR}/files`,
    jobs: e.JOBS === 'on',
    sessionSecret: e.SESSION_SECRET ?? null,
    trustProxy:
      e.TRUST_PROXY === undefined || e.TRUST_PROXY === 'off'
        ? false
        : e.TRUST_PROXY === 'on'
          ? true
          : e.TRUST_PROXY,
    logLevel: e.LOG_LEVEL,
    now: e.SIXFOLD_NOW ?? null,
    byScript: e.npm_lifecycle_event !== undefined,
  }
}
