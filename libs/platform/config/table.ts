import { configSchema } from './schema.js';

/** Every setting with its default, as a table in Markdown: the one in docs/operations/configuration.md. */
export function configurationTable(): string {
  const rows = Object.entries(configSchema.shape).map(([name, field]) => {
    const byDefault: unknown = field.safeParse(undefined).data;
    const shown = byDefault === undefined ? '' : `\`${Array.isArray(byDefault) ? byDefault.join(',') : String(byDefault)}\``;
    return `| \`${name}\` | ${shown} | ${field.description ?? ''} |`;
  });
  return ['| variable | default | what |', '|---|---|---|', ...rows, ''].join('\n');
}
