import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url();
const flag = z.stringbool();

/** Every environment variable that Hearth reads, with a default that works on a laptop. */
export const configSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for all'),
  HEARTH_URL: url.optional().describe('Public address of the default community, such as https://community.example.com'),
  HEARTH_DATA: z.string().default('./data').describe('Folder of the embedded database and of uploaded files'),
  HEARTH_ROLES: z
    .string()
    .default('web,worker')
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(['web', 'worker'])).min(1)),
  HEARTH_OWNER_EMAIL: z.email().optional(),
  HEARTH_OWNER_PASSWORD: z.string().min(10).optional(),
  HEARTH_TRUST_PROXY: flag.default(false).describe('Believe X-Forwarded-* of the proxy in front'),
  HEARTH_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  HEARTH_METRICS_TOKEN: z.string().min(16).optional().describe('Who shows it as `Authorization: Bearer ...` may read /metrics from anywhere'),
  HEARTH_WEB_DEV: flag.default(false).describe('Serve the web from source with hot reload'),
  DATABASE_URL: z.string().optional().describe('postgres://... replaces the embedded database'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  SMTP_URL: z.string().optional().describe('smtp://user:password@host:587; without it mails stay in the outbox'),
  MAIL_FROM: z.string().default('Hearth <community@localhost>'),
  MEILI_URL: url.optional(),
  MEILI_KEY: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: url.optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
});
export type Config = z.infer<typeof configSchema>;
