import { CommunitySettingsEdit } from '#contracts';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url();
const flag = z.stringbool();

/** Every environment variable that Hearth reads, with a default that works on a laptop. */
export const configSchema = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .default('development')
    .describe('`production` hides what is for developers (the outbox page) and writes a line for each request'),
  PORT: port.default(3000).describe('Port to listen on; a worker process answers /health and /metrics there'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on; `0.0.0.0` for all'),
  HEARTH_URL: url.optional().describe('Public address of the default community, such as `https://community.example.com`; else `http://localhost:PORT`. With https, cookies are secure and browsers are told to stay with it'),
  HEARTH_DATA: z.string().default('./data').describe('Folder of the embedded database and of uploaded files'),
  HEARTH_ROLES: z
    .string()
    .default('web,worker')
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(['web', 'worker'])).min(1))
    .describe('What this process does: `web` serves pages and the API, `worker` runs jobs; both with a comma'),
  HEARTH_OWNER_EMAIL: z.email().optional().describe('Makes the first owner without a set-up link, together with the password'),
  HEARTH_OWNER_PASSWORD: z.string().min(10).optional().describe('At least 10 characters; used once'),
  HEARTH_SETTINGS: z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined) return undefined;
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue('must be JSON');
        return z.NEVER;
      }
    })
    .pipe(CommunitySettingsEdit.optional())
    .describe('Settings that the first community begins with, as JSON, such as `{"signUp":{"open":false}}`; later they are changed in the administration'),
  HEARTH_TRUST_PROXY: flag.default(false).describe('`true` behind a proxy that sets X-Forwarded-For and X-Forwarded-Host; never without one'),
  HEARTH_INTERNAL_HOSTS: z
    .string()
    .optional()
    .transform((text) => text?.split(',').map((host) => host.trim().toLowerCase()))
    .describe('Host names with a comma, such as `keys.intranet.example.com`, that may be asked for what an admin named although they are in a private network, also without TLS; nothing else there is ever asked'),
  HEARTH_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info').describe('The least important lines to log: `fatal`, `error`, `warn`, `info`, `debug` or `silent`'),
  HEARTH_METRICS_TOKEN: z.string().min(16).optional().describe('Who shows it as `Authorization: Bearer ...` may read /metrics from anywhere; at least 16 characters'),
  HEARTH_WEB_DEV: flag.default(false).describe('Serves the web from its sources with hot reload; `npm run dev` sets it'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://').optional().describe('`postgres://user:password@host:5432/name` replaces the embedded database'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10).describe('Most connections of a process to the database, beside some few for jobs and signals'),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://').optional().describe('`smtp://user:password@host:587`; without it mails stay in the outbox'),
  MAIL_FROM: z.string().default('Hearth <community@localhost>').describe('Sender of all mails'),
  MEILI_URL: url.optional().describe('Address of Meilisearch, which then answers searches instead of PostgreSQL'),
  MEILI_KEY: z.string().optional().describe('Its key, which must be allowed to make and swap indexes'),
  S3_BUCKET: z.string().optional().describe('Bucket for uploaded files instead of the data folder'),
  S3_ENDPOINT: url.optional().describe('Address of the S3-compatible service; else Amazon’s'),
  S3_REGION: z.string().default('us-east-1').describe('Region of the bucket'),
  S3_ACCESS_KEY_ID: z.string().optional().describe('Key of the bucket; without one the machine’s own credentials are used'),
  S3_SECRET_ACCESS_KEY: z.string().optional().describe('Secret of that key'),
  AKISMET_KEY: z.string().optional().describe('Key of Akismet, which then is told the posts of new members (text, name and link) and may have them looked at by a moderator; without it nobody is told'),
  AKISMET_URL: url.default('https://rest.akismet.com').describe('Address of the service'),
});
export type Config = z.infer<typeof configSchema>;
