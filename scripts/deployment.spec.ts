import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { configSchema } from '#platform';
import { parse } from 'yaml';

interface Service {
  image?: string;
  build?: string;
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: string[] | Record<string, { condition: string }>;
  deploy?: { replicas?: number };
  profiles?: string[];
  healthcheck?: { test: string[] };
  stop_grace_period?: string;
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const { services, volumes } = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const known = new Set(Object.keys(configSchema.shape));
const given = new Map(
  read('.env.example')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

/** Replaces `${NAME}`, `${NAME:-default}` and `${NAME:?reason}` as docker compose does. */
function fill(text: string, values: Map<string, string>): string {
  return text.replace(/\$\{([A-Z0-9_]+)(?::([-?])([^}]*))?\}/g, (_whole, name: string, kind?: string, rest = '') => {
    const value = values.get(name) ?? '';
    if (value !== '') return value;
    if (kind === '?') throw new Error(`${name}: ${rest}`);
    return kind === '-' ? rest : '';
  });
}

const ours = Object.entries(services).filter(([, { build }]) => build !== undefined);
const others = Object.entries(services).filter(([, { build }]) => build === undefined);
const filled = new Map([...given, ['POSTGRES_PASSWORD', 'abc123'], ['MEILI_KEY', 'def456'], ['HEARTH_OWNER_EMAIL', 'ada@example.com'], ['HEARTH_OWNER_PASSWORD', 'an owner keeps this']]);

function parsed({ environment = {} }: Service) {
  const values = Object.entries(environment).map(([name, value]) => [name, fill(String(value), filled)]);
  return configSchema.parse(Object.fromEntries(values.filter(([, value]) => value !== '')));
}

describe('docker-compose.yml', () => {
  it('has the server several times, the worker, and what they stand on', () => {
    expect(Object.keys(services)).toEqual(expect.arrayContaining(['server', 'worker', 'postgres', 'meilisearch', 'proxy', 'mail']));
    expect(services.server?.deploy?.replicas).toBeGreaterThan(1);
    expect(parsed(services.server!).HEARTH_ROLES).toEqual(['web']);
    expect(parsed(services.worker!).HEARTH_ROLES).toEqual(['worker']);
    expect(services.mail?.profiles).toEqual(['mail']);
  });

  it.each(ours)('gives %s only settings that exist, and values that they take', (_name, service) => {
    expect(Object.keys(service.environment ?? {}).filter((name) => !known.has(name))).toEqual([]);
    const config = parsed(service);
    expect(config).toMatchObject({ HEARTH_URL: 'https://community.example.com', HEARTH_TRUST_PROXY: true, MEILI_URL: 'http://meilisearch:7700' });
    expect(new URL(config.DATABASE_URL!)).toMatchObject({ hostname: 'postgres', username: services.postgres!.environment!.POSTGRES_USER });
  });

  it('hands on every setting but those that it decides itself or that only development has', () => {
    const decided = ['NODE_ENV', 'PORT', 'HOST', 'HEARTH_DATA', 'HEARTH_WEB_DEV'];
    const missing = [...known].filter((name) => !decided.includes(name) && !(name in services.server!.environment!));
    expect(missing).toEqual([]);
  });

  it('asks for no variable that .env.example does not name, and the other way round', () => {
    const asked = new Set([...read('docker-compose.yml').matchAll(/\$\{([A-Z0-9_]+)/g)].map(([, name]) => name));
    expect([...asked].sort()).toEqual([...given.keys()].sort());
  });

  it('does not start without the passwords', () => {
    const empty = new Map<string, string>();
    expect(() => fill(services.server!.environment!.DATABASE_URL!, empty)).toThrow('set it in .env');
    expect(() => fill(services.meilisearch!.environment!.MEILI_MASTER_KEY!, empty)).toThrow('set it in .env');
  });

  it.each(others)('pins the image of %s', (_name, { image }) => {
    expect(image).toMatch(/^[a-z/]+:v?\d+(\.\d+)*$/);
  });

  it('names our image by the version of package.json', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    for (const [, { image }] of ours) expect(image).toBe(`hearth:${version}`);
  });

  it('keeps what must last in named volumes', () => {
    const mounts = Object.entries(services).flatMap(([name, service]) => (service.volumes ?? []).map((mount) => [name, ...mount.split(':')]));
    expect(mounts).toEqual(expect.arrayContaining([['postgres', 'database', '/var/lib/postgresql'], ['meilisearch', 'search', '/meili_data'], ['server', 'files', '/data'], ['worker', 'files', '/data'], ['proxy', 'certificates', '/data']]));
    const named = mounts.map(([, source]) => source!).filter((source) => !source.startsWith('.'));
    expect([...new Set(named)].sort()).toEqual(Object.keys(volumes).sort());
    for (const [, source] of mounts) expect(source!.startsWith('./') ? existsSync(join(root, source!)) : true).toBe(true);
  });

  it('starts things after what they need, and waits for the health that exists', () => {
    for (const { depends_on: needed = [] } of Object.values(services)) {
      const conditions = Array.isArray(needed) ? needed.map((name) => [name, 'service_started'] as const) : Object.entries(needed).map(([name, { condition }]) => [name, condition] as const);
      for (const [name, condition] of conditions) {
        expect(Object.keys(services)).toContain(name);
        if (condition === 'service_healthy') expect(services[name]?.healthcheck).toBeDefined();
      }
    }
  });

  it('waits for the database as the servers will reach it, and for search not at all', () => {
    expect(services.postgres!.healthcheck!.test).toContain('--host=127.0.0.1');
    for (const [, { depends_on: needed }] of ours) expect(needed).toMatchObject({ postgres: { condition: 'service_healthy' }, meilisearch: { condition: 'service_started' } });
  });

  it('gives our processes longer to stop than they take', () => {
    for (const [, { stop_grace_period: grace }] of ours) expect(parseInt(grace ?? '10', 10)).toBeGreaterThan(10);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const of = (instruction: string) => lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1).trim());

  it('copies only what exists and what .dockerignore lets through', () => {
    const allowed = read('.dockerignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const sources = of('COPY').filter((copy) => !copy.startsWith('--from')).flatMap((copy) => copy.split(/\s+/).slice(0, -1));
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    expect(sources.filter((source) => !allowed.includes(source))).toEqual([]);
  });

  it('takes from the first stage what the build and npm make there', () => {
    const taken = of('COPY').filter((copy) => copy.startsWith('--from=build')).map((copy) => copy.split(/\s+/)[1]);
    expect(taken).toEqual(['/hearth/package.json', '/hearth/node_modules', '/hearth/dist']);
  });

  it('copies everything that the build reads', () => {
    const sources = of('COPY').join(' ');
    for (const needed of ['package-lock.json', 'tsconfig.json', 'scripts', 'libs', 'apps']) expect(sources).toContain(needed);
  });

  it('runs as nobody special, checks its own health, and both stages have the same pinned Node', () => {
    expect(of('USER')).toEqual(['node']);
    expect(of('HEALTHCHECK')[0]).toContain('/health/ready');
    const images = of('FROM').map((from) => from.split(' ')[0]);
    expect(new Set(images)).toEqual(new Set([expect.stringMatching(/^node:\d+[\w.-]*$/)]));
  });

  it('sets only settings that exist', () => {
    const set = of('ENV').flatMap((line) => line.split(' ')).map((pair) => pair.split('=') as [string, string]);
    expect(set.map(([name]) => name).filter((name) => !known.has(name))).toEqual([]);
    expect(configSchema.parse(Object.fromEntries(set))).toMatchObject({ NODE_ENV: 'production', HOST: '0.0.0.0', HEARTH_DATA: '/data' });
  });

  it('starts a program that the build makes, as npm start and the documents do', async () => {
    const { serverFlags } = (await import(pathToFileURL(join(root, 'scripts/server-flags.mjs')).href)) as { serverFlags: string[] };
    expect(of('CMD').map((command) => JSON.parse(command) as string[])).toEqual([['node', ...serverFlags, 'dist/server/main.js']]);
    for (const document of ['README.md', 'docs/operations/production.md']) expect(read(document)).toContain(`node ${serverFlags.join(' ')} dist/server/main.js`);
  });
});

describe('deploy/Caddyfile', () => {
  const text = read('deploy/Caddyfile');

  it('leads to the server’s port, and shows nobody what belongs to the operators', () => {
    const [, name] = /name (\S+)/.exec(text)!;
    const [, port] = /port (\d+)/.exec(text)!;
    expect(Object.keys(services)).toContain(name);
    expect(read('Dockerfile')).toContain(`PORT=${port}`);
    expect(text).toMatch(/@operators path \/metrics \/metrics\/\* \/health \/health\/\*\n\s+respond @operators 404/);
  });

  it('uses only variables that the compose file gives it', () => {
    const used = [...text.matchAll(/\{\$([A-Z_]+)/g)].map(([, variable]) => variable!);
    expect(used.filter((variable) => !(variable in services.proxy!.environment!))).toEqual([]);
  });

  it('closes what it opens', () => {
    const count = (pattern: RegExp) => (text.replace(/\{\$[^}]*\}/g, '').match(pattern) ?? []).length;
    expect(count(/\{/g)).toBe(count(/\}/g));
  });
});
