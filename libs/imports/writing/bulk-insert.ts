export type ColumnType = 'uuid' | 'text' | 'int' | 'smallint' | 'timestamptz' | 'text[]' | 'int[]' | 'boolean' | 'json';
/** Columns by the name of the property that holds their value. */
export type Columns<Row> = { readonly [Name in keyof Row]-?: ColumnType };

/**
 * SQL that inserts the rows of a JSON array into a table of the community: one round trip for any number of rows.
 * Values: community, rows as JSON. Rows that are there already stay as they are and are not returned.
 */
export function bulkInsert<Row>(table: string, columns: Columns<Row>, returning = 'id'): string {
  const names = Object.keys(columns);
  const types = Object.values<ColumnType>(columns);
  return `insert into ${table} (community_id, ${names.map(snakeCase).join(', ')})
    select $1, ${names.map((name) => `"${name}"`).join(', ')}
      from json_to_recordset($2::json) as given(${names.map((name, at) => `"${name}" ${types[at]}`).join(', ')})
    on conflict do nothing returning ${returning}`;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
