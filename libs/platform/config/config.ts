import { configSchema, type Config } from './schema.js';

/** Every fault of the environment at once, in words that say what to change. */
export class ConfigError extends Error {
  constructor(readonly faults: string[]) {
    super(`The configuration has ${faults.length} fault${faults.length === 1 ? '' : 's'}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** Reads the configuration from environment variables; an empty variable counts as absent. Throws ConfigError. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = configSchema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  return parsed.data;
}

/** Public address of the default community without a trailing slash. */
export function siteUrl(config: Config): string {
  return (config.HEARTH_URL ?? `http://localhost:${config.PORT}`).replace(/\/$/, '');
}

export const CONFIG = Symbol('config');

/** What SvelteKit's server reads from the environment when it is loaded: where the protocol stands, the largest form. */
export function tellWebServer(): void {
  process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
  process.env.BODY_SIZE_LIMIT = '12M';
}
