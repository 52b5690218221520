import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.js';
import { configSchema } from './schema.js';
import { configurationTable } from './table.js';

const document = join(dirname(fileURLToPath(import.meta.url)), '../../../docs/operations/configuration.md');

describe('the configuration', () => {
  test('works on a laptop without a single variable', () => {
    expect(readConfig({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', HEARTH_ROLES: ['web', 'worker'], HEARTH_TRUST_PROXY: false, DATABASE_POOL: 10 });
  });

  test('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', HEARTH_URL: '', HEARTH_TRUST_PROXY: '' })).toEqual(readConfig({}));
  });

  test('tells all faults at once, by the names of the variables', () => {
    const wrong = { PORT: 'eighty', HEARTH_URL: 'example', HEARTH_ROLES: 'web,cook', HEARTH_TRUST_PROXY: 'perhaps', HEARTH_OWNER_PASSWORD: 'short', DATABASE_POOL: '1', HEARTH_METRICS_TOKEN: 'x', DATABASE_URL: 'mysql://a:b@host/c', SMTP_URL: 'mail.example.com:587' };
    expect(() => readConfig(wrong)).toThrow(/^The configuration has 9 faults:\n/);
    for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(`- ${name}`);
  });

  test.each([
    ['web', ['web']],
    ['worker', ['worker']],
    [' worker , web ', ['worker', 'web']],
  ])('the roles %p are %p', (given, roles) => {
    expect(readConfig({ HEARTH_ROLES: given }).HEARTH_ROLES).toEqual(roles);
  });

  test.each([
    ['{"signUp":{"open":false}}', { signUp: { open: false } }],
    ['', undefined],
  ])('a community begins with %p', (given, settings) => {
    expect(readConfig({ HEARTH_SETTINGS: given }).HEARTH_SETTINGS).toEqual(settings);
  });

  test.each(['{', '{"signUp":{"open":"perhaps"}}', '[]'])('no community begins with %p', (given) => {
    expect(() => readConfig({ HEARTH_SETTINGS: given })).toThrow('- HEARTH_SETTINGS');
  });

  test('is described, each setting of it', () => {
    const silent = Object.entries(configSchema.shape).filter(([, field]) => !field.description);
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  test('is in the documentation as it is: `npm run docs` writes it anew', () => {
    expect(readFileSync(document, 'utf8')).toContain(configurationTable());
  });
});
