export type FrontMatter = Record<string, string | number | null | string[] | Record<string, string>[]>;

/** YAML before a text. Strings are written as JSON has them, which YAML 1.2 reads; what is empty is left out. */
export function withFrontMatter(fields: FrontMatter, body: string): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === null || (Array.isArray(value) && value.length === 0) ? [] : [`${name}: ${scalar(value)}`]));
  return ['---', ...lines, '---', '', body.trimEnd(), ''].join('\n');
}

/** JSON leaves signs that end a line in some readers of YAML. */
const scalar = (value: unknown): string => JSON.stringify(value).replace(/[\u0085\u2028\u2029\u007f-\u009f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
