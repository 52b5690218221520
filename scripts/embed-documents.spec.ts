import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What docs/embedding.md tells of, against what the code has: neither may know a name that the other does not. */
const document = readFileSync('docs/embedding.md', 'utf8');

const section = (heading: string): string => new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## )`, 'm').exec(document)![1]!;
/** Names in backquotes in the first cells of a section's table. */
const firstCells = (heading: string): string[] => [...section(heading).matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

function nodesOf(file: string): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true));
  return found;
}

/** Names of an interface's members. */
function membersOf(file: string, name: string): string[] {
  const found = nodesOf(file).find((node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === name)!;
  return found.members.flatMap((member) => (member.name ? [member.name.getText().replaceAll("'", '')] : []));
}

/** Attributes that the elements read, by the calls that read them. */
function attributesRead(): string[] {
  const code = ['surface', 'launcher', 'community', 'parts/panel', 'parts/community-frame'].map((name) => readFileSync(`apps/embed/${name}.ts`, 'utf8')).join('\n');
  const themed = /const attributes = \[([^\]]+)\]/.exec(readFileSync('apps/embed/theme.ts', 'utf8'))![1]!;
  const styled = [...(readFileSync('apps/embed/styles.ts', 'utf8') + code).matchAll(/:host\(\[(\w+)=/g)].map(([, name]) => name!);
  return [...[...code.matchAll(/getAttribute\('([^']+)'\)/g)].map(([, name]) => name!), ...[...themed.matchAll(/'([^']+)'/g)].map(([, name]) => name!), ...styled];
}

const types = 'apps/embed/package/types.ts';

describe('the document of embedding', () => {
  it('has every attribute that the elements read, and no other; so have the package’s types', () => {
    const attributes = sorted(firstCells('Elements'));
    expect(attributes).toEqual(sorted(attributesRead()));
    expect(sorted([...membersOf(types, 'HearthAttributes'), ...membersOf(types, 'HearthLauncherAttributes')])).toEqual(attributes);
  });

  it('has every call', () => {
    const called = firstCells('Calls').flatMap((cell) => /^Hearth\('(\w+)'/.exec(cell)?.[1] ?? []);
    expect(sorted(called)).toEqual(sorted([...membersOf(types, 'HearthCalls'), 'on']));
  });

  it('has every event', () => {
    const row = /^\| `Hearth\('on', event, listener\)` \| (.+) \|$/m.exec(section('Calls'))![1]!;
    const told = [...row.matchAll(/(?:^|, )`(\w+)`/g)].map(([, name]) => name!);
    expect(sorted(told)).toEqual(sorted(membersOf(types, 'HearthEvents')));
  });

  it('has every part of a theme', () => {
    const [, names] = /Hearth\('theme', \{ ([^}]+) \}\)/.exec(section('Calls'))!;
    expect(sorted(names!.split(', '))).toEqual(sorted(membersOf('libs/contracts/embed-messages.ts', 'EmbedTheme')));
  });

  it('has every custom property that the elements read from a stylesheet', () => {
    const inherited = /const inherited = \{([^}]+)\}/.exec(readFileSync('apps/embed/parts/page-theme.ts', 'utf8'))![1]!;
    for (const [property] of inherited.matchAll(/--hearth-[\w-]+/g)) expect(section('Elements')).toContain(property);
  });

  it('has every view', () => {
    const views = /const views[^{]+\{([^}]+)\}/.exec(readFileSync('apps/embed/surface.ts', 'utf8'))![1]!;
    const told = /^\| `view` \| both \| (.+) \|$/m.exec(section('Elements'))![1]!;
    for (const [, view] of views.matchAll(/(\w+):/g)) expect(told).toContain(`\`${view}\``);
  });

  it('has every part that a stylesheet of the host reaches', () => {
    const code = ['launcher', 'parts/panel', 'parts/frame'].map((name) => readFileSync(`apps/embed/${name}.ts`, 'utf8')).join('\n');
    for (const [, part] of code.matchAll(/part\.add\('(\w+)'\)/g)) expect(section('Elements')).toContain(`::part(${part})`);
  });
});
