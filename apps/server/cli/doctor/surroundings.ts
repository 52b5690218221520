import { access, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config, FileStorage } from '#platform';
import { fault, look, ok, warning, type Finding } from './finding.js';

const gibibyte = 1024 ** 3;
const patienceMs = 5_000;
const storageProbe = 'health/probe.txt';

/** What of the configuration works here but should be otherwise in production. */
export function lookAtConfiguration(config: Config): Finding[] {
  const name = 'configuration';
  const findings: Finding[] = [];
  if (config.NODE_ENV === 'production') {
    if (!config.HEARTH_URL) findings.push(warning(name, 'HEARTH_URL is not set: links in mails and feeds lead to localhost.'));
    else if (config.HEARTH_URL.startsWith('http:')) findings.push(warning(name, 'HEARTH_URL begins with http: sign-ins travel in the open; put TLS in front and use https.'));
    if (!config.SMTP_URL) findings.push(warning(name, 'SMTP_URL is not set: no mail leaves, so nobody can confirm an address or reset a password.'));
    if (config.MAIL_FROM.includes('localhost')) findings.push(warning(name, 'MAIL_FROM is an address at localhost: mail servers will refuse it.'));
  }
  if (Boolean(config.HEARTH_OWNER_EMAIL) !== Boolean(config.HEARTH_OWNER_PASSWORD)) findings.push(warning(name, 'HEARTH_OWNER_EMAIL and HEARTH_OWNER_PASSWORD make an owner only together.'));
  return findings.length > 0 ? findings : [ok(name, `is sound (${config.NODE_ENV}, ${config.DATABASE_URL ? 'own database' : 'embedded database'})`)];
}

export function lookAtDisk(config: Config): Promise<Finding[]> {
  return look('disk space', async () => {
    const folder = resolve(config.HEARTH_DATA);
    const { bavail, bsize, blocks } = await statfs(await firstThere(folder));
    const free = bavail * bsize;
    const text = `${(free / gibibyte).toFixed(1)} GiB (${Math.round((100 * bavail) / blocks)}%) free for ${folder}`;
    if (free < 0.3 * gibibyte) return [fault('disk space', `${text}: free some, or the database will stop.`)];
    return [free < gibibyte ? warning('disk space', `${text}: free some soon.`) : ok('disk space', text)];
  });
}

/** The folder, or the nearest one above it that is there. */
async function firstThere(folder: string): Promise<string> {
  return access(folder).then(
    () => folder,
    () => (dirname(folder) === folder ? folder : firstThere(dirname(folder))),
  );
}

/** Whether the services that are configured answer; those that are not need none. */
export async function lookAtServices(config: Config, storage: FileStorage): Promise<Finding[]> {
  return [
    ...(config.SMTP_URL ? await look('mail server', () => lookAtMail(config.SMTP_URL!)) : [ok('mail server', 'none is configured')]),
    ...(config.MEILI_URL ? await look('Meilisearch', () => lookAtMeilisearch(config.MEILI_URL!, config.MEILI_KEY)) : [ok('Meilisearch', 'none is configured; PostgreSQL searches')]),
    ...(config.S3_BUCKET ? await look('file storage', () => lookAtBucket(config.S3_BUCKET!, storage)) : [ok('file storage', 'the data folder')]),
  ];
}

async function lookAtMail(url: string): Promise<Finding[]> {
  const transport = createTransport({ url, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs } as { url: string });
  try {
    await transport.verify();
    return [ok('mail server', 'answers and lets Hearth in')];
  } catch (error) {
    return [fault('mail server', `refuses (${(error as Error).message}): check SMTP_URL.`)];
  } finally {
    transport.close();
  }
}

async function lookAtMeilisearch(url: string, key: string | undefined): Promise<Finding[]> {
  const name = 'Meilisearch';
  try {
    const answer = await fetch(new URL('/indexes?limit=1', url), { headers: key ? { authorization: `Bearer ${key}` } : {}, signal: AbortSignal.timeout(patienceMs) });
    await answer.body?.cancel();
    if (answer.status === 401 || answer.status === 403) return [fault(name, 'refuses the key: check MEILI_KEY.')];
    return [answer.ok ? ok(name, 'answers') : fault(name, `answers with ${answer.status}.`)];
  } catch (error) {
    return [fault(name, `can't be reached (${(error as Error).message}): check MEILI_URL. PostgreSQL searches meanwhile.`)];
  }
}

async function lookAtBucket(bucket: string, storage: FileStorage): Promise<Finding[]> {
  try {
    await storage.get(storageProbe);
    return [ok('file storage', `the bucket ${bucket} answers`)];
  } catch (error) {
    return [fault('file storage', `the bucket ${bucket} can't be read (${(error as Error).message}): check S3_BUCKET, S3_ENDPOINT and the keys.`)];
  }
}
