export type ColumnType = 'uuid' | 'text' | 'int' | 'smallint' | 'timestamptz' | 'text[]' | 'int[]' | 'boolean' | 'json';
/** Columns by the name of the property that holds their value. */
export type Columns<Row> = { readonly [Name in keyof Row]-?: ColumnType };

export interface BulkInsert<Row> {
  /** Values: community, then the columns side by side. */
  text: string;
  columnsOf(rows: readonly Row[]): string[];
}

/**
 * Inserts rows into a table of the community: one round trip for any number of them. Each column travels as one array, which
 * PostgreSQL reads in a third of the time that the same rows take as JSON. Rows that are there already stay as they are and
 * are not returned.
 */
export function bulkInsert<Row>(table: string, columns: Columns<Row>, returning = 'id'): BulkInsert<Row> {
  const names = Object.keys(columns) as (keyof Row & string)[];
  const text = `insert into ${table} (community_id, ${names.map(snakeCase).join(', ')})
    select $1, ${names.map((name) => `"${name}"::${columns[name]}`).join(', ')}
      from unnest(${names.map((name, at) => `$${at + 2}::${elementType(columns[name])}[]`).join(', ')}) as given(${names.map((name) => `"${name}"`).join(', ')})
    on conflict do nothing returning ${returning}`;
  return { text, columnsOf: (rows) => names.map((name) => arrayOf(rows.map((row) => row[name]))) };
}

/** Arrays of unequal length and JSON have no array of their own: they travel as text. */
function elementType(type: ColumnType): string {
  return type.endsWith('[]') || type === 'json' ? 'text' : type;
}

/** An array as PostgreSQL writes it; the driver's own conversion takes several times as long. */
function arrayOf(values: readonly unknown[]): string {
  return `{${values.map(elementOf).join(',')}}`;
}

function elementOf(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return `"${value.toISOString()}"`;
  if (typeof value === 'string') return quoted(value);
  return quoted(Array.isArray(value) ? arrayOf(value) : JSON.stringify(value));
}

function quoted(text: string): string {
  return `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
