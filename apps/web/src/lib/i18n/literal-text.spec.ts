import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse, type AST } from 'svelte/compiler';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../../../..');
const folders = ['apps/web/src', 'libs/ui'];
const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'label']);
/** Keys of the keyboard and signs that every language writes alike; the gallery is for developers. */
const allowed = /^[\s\d\p{P}\p{S}]*$|^(?:Ctrl ⏎|Enter|Esc|[A-Z])$/u;
const forDevelopers = 'apps/web/src/routes/dev/';

type Node = AST.SvelteNode & { [child: string]: unknown };

function literals(node: unknown, found: string[]): string[] {
  if (Array.isArray(node)) for (const child of node) literals(child, found);
  else if (typeof node === 'object' && node !== null) {
    const here = node as Node;
    if (here.type === 'Text' && !allowed.test((here as unknown as { data: string }).data.trim())) found.push((here as unknown as { data: string }).data.trim());
    for (const [name, child] of Object.entries(here)) {
      if (here.type === 'Attribute') {
        if (name === 'value' && spoken.has((here as unknown as { name: string }).name)) literals(child, found);
      } else if (name !== 'css' && name !== 'instance' && name !== 'module') literals(child, found);
    }
  }
  return found;
}

const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte'))
    .map((name) => join(root, folder, name)),
);

describe('texts in components', () => {
  it('finds a literal text and a literal label', () => {
    const { fragment } = parse('<p aria-label="Close">Hello {name}</p>', { modern: true });
    expect(literals(fragment, []).sort()).toEqual(['Close', 'Hello']);
  });

  it.each(files.map((file) => relative(root, file)).filter((file) => !file.startsWith(forDevelopers)))('%s speaks through messages only', (file) => {
    const { fragment } = parse(readFileSync(join(root, file), 'utf8'), { modern: true });
    expect(literals(fragment, [])).toEqual([]);
  });
});
