import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { z } from 'zod';

type Environment = Readonly<Record<string, string | undefined>>;

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

const settings = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, 'must look like file:/path/to/kawruh.db')
    .transform((url) => resolve(url.slice('file:'.length))),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).optional(),
  APP_ORIGIN: z
    .string()
    .refine(isOrigin, 'must be an origin such as https://kawruh.example.go.id, without a path'),
  SECRET: z.string().min(32, 'must hold at least 32 random characters'),
  DATA_DIR: z.string().min(1).optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must look like smtps://user:password@mail.example.go.id')
    .optional(),
  MAIL_FROM: z.email().optional(),
  LIMIT_FACTOR: z.coerce.number().int().min(1).default(1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  KAWRUH_DEMO: z.enum(['0', '1']).default('0'),
});

export interface Config {
  /** absolute path of the database file */
  readonly databaseFile: string;
  /** absolute path of the folder for files and letters */
  readonly dataDirectory: string;
  readonly port: number;
  readonly host: string;
  /** scheme, host and port as the browser sees them */
  readonly origin: string;
  readonly secret: string;
  /** how many proxies in front are ours: as many forwarded addresses are believed */
  readonly trustedProxies: number;
  readonly metricsPort: number | undefined;
  /** multiplies the request limits: for load tests, and for cities behind one large address */
  readonly limitFactor: number;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  readonly logLevel: string;
  /** demo accounts exist and the program listens on this machine alone */
  readonly demo: boolean;
  /** cookies travel over https only; plain http is allowed on the own machine */
  readonly secure: boolean;
}

/** What is missing or unsafe in the environment, one line each: shown at start, before anything runs. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`Kawruh cannot start:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * Reads the settings. Each may also come from a file named by NAME_FILE (as container secrets do).
 * @throws ConfigError that names every missing or unsafe setting
 */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const values = Object.fromEntries(
    Object.keys(settings.shape).map((name) => [name, valueOf(environment, name, problems)]),
  );
  const parsed = settings.safeParse(values);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const name = String(issue.path[0]);
      problems.push(values[name] === undefined ? `${name} is missing` : `${name} ${issue.message}`);
    }
  }
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);

  const s = parsed.data;
  const origin = new URL(s.APP_ORIGIN);
  const demo = s.KAWRUH_DEMO === '1';
  if (origin.protocol !== 'https:' && !LOCAL_HOSTS.includes(origin.hostname)) {
    problems.push('APP_ORIGIN must be https: sign-in over plain http can be read on the way');
  }
  // While developing, a key that everybody can read is no harm: nothing is reached from outside.
  const known = demo ? /change.?me|secret|password/i : /change.?me|secret|password|development/i;
  if (/^(.)\1*$/.test(s.SECRET) || known.test(s.SECRET)) {
    problems.push('SECRET is guessable: make one with  openssl rand -base64 48');
  }
  if (demo && !LOCAL_HOSTS.includes(origin.hostname)) {
    problems.push('KAWRUH_DEMO=1 has known passwords: it runs on localhost only');
  }
  if (s.SMTP_URL && !s.MAIL_FROM) problems.push('MAIL_FROM is missing beside SMTP_URL');
  if (problems.length > 0) throw new ConfigError(problems);

  return {
    databaseFile: s.DATABASE_URL,
    dataDirectory: resolve(s.DATA_DIR ?? dirname(s.DATABASE_URL)),
    port: s.PORT,
    host: demo ? '127.0.0.1' : (s.HOST ?? '0.0.0.0'),
    origin: origin.origin,
    secret: s.SECRET,
    trustedProxies: s.TRUSTED_PROXIES,
    metricsPort: s.METRICS_PORT,
    limitFactor: s.LIMIT_FACTOR,
    smtpUrl: s.SMTP_URL,
    mailFrom: s.MAIL_FROM,
    logLevel: s.LOG_LEVEL,
    demo,
    secure: origin.protocol === 'https:',
  };
}

function valueOf(environment: Environment, name: string, problems: string[]): string | undefined {
  const direct = environment[name];
  if (direct !== undefined && direct !== '') return direct;
  const file = environment[`${name}_FILE`];
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    problems.push(`${name}_FILE names a file that cannot be read`);
    return undefined;
  }
}

function isOrigin(text: string): boolean {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '');
  } catch {
    return false;
  }
}
