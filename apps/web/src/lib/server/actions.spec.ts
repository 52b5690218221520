import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const routes = join(dirname(fileURLToPath(import.meta.url)), '../../routes');
/** Everybody may leave at any time. */
const unlimited = ['(account)/sign-out/+page.server.ts'];

const withActions = readdirSync(routes, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('+page.server.ts') && !unlimited.includes(name))
  .map((name) => ({ name, source: readFileSync(join(routes, name), 'utf8') }))
  .filter(({ source }) => source.includes('export const actions'));

it.each(withActions)('the actions of $name refuse one write too many', ({ source }) => {
  if (source.includes('actions: Actions = topicActions')) return;
  const actions = source.slice(source.indexOf('export const actions'));
  const bodies = actions.split(/^ {2}(?:async )?\w+(?::|\()/m).slice(1);
  expect(bodies.length).toBeGreaterThan(0);
  // What does not reach the server's own functions changes nothing.
  expect(bodies.filter((body) => body.includes('hearth') && !/\b(?:submit|refuseOneTooMany)\(/.test(body))).toEqual([]);
});
