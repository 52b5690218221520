import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const here = dirname(fileURLToPath(import.meta.url));
const routes = join(here, '../../routes');
/** Everybody may leave at any time. */
const unlimited = ['(account)/sign-out/+page.server.ts'];

const withActions = readdirSync(routes, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('+page.server.ts') && !unlimited.includes(name))
  .map((name) => ({ name, source: readFileSync(join(routes, name), 'utf8') }))
  .filter(({ source }) => source.includes('export const actions'));

it.each(withActions)('the actions of $name refuse one write too many', ({ source }) => {
  const actions = actionsOf(source);
  const bodies = actions.split(/^ {2}(?:async )?\w+(?::|\()/m).slice(1);
  expect(bodies.length).toBeGreaterThan(0);
  // What does not reach the server's own functions changes nothing.
  expect(bodies.filter((body) => body.includes('hearth') && !/\b(?:submit|refuseOneTooMany|act)\(/.test(body))).toEqual([]);
});

it('the acts of a topic refuse one too many, too', () => {
  const source = readFileSync(join(here, 'topic-actions.ts'), 'utf8');
  expect(source.slice(source.indexOf('function act('), source.indexOf('export const topicActions'))).toContain('return submit(');
});

/** Actions that several pages have stand in a file of their own. */
function actionsOf(source: string): string {
  const own = source.slice(source.indexOf('export const actions'));
  const shared = [...own.matchAll(/(?:Actions = |\.\.\.)(\w+Actions)\b/g)].map(([, name]) => {
    const [, file] = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '\\$lib/server/([\\w-]+)'`).exec(source)!;
    const text = readFileSync(join(here, `${file}.ts`), 'utf8');
    return text.slice(text.indexOf(`export const ${name}`));
  });
  return [own, ...shared].join('\n');
}
