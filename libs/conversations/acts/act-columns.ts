import type { TopicRow } from '../topics/topics.entity.js';
import type { TopicActBefore } from './act-line.js';

type Columns = NonNullable<TopicActBefore['columns']>;

const kept = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : (value ?? null));
const isTime = (column: string): boolean => /(At|Until)$/.test(column);

/** What an act changes of a row: each column as it was and as it becomes, as the log keeps it. */
export function changedColumns(row: TopicRow, next: Partial<TopicRow>): Columns {
  const changed = Object.entries(next).map(([column, value]): [string, [unknown, unknown]] => [column, [kept(row[column as keyof TopicRow]), kept(value)]]);
  return Object.fromEntries(changed.filter(([, [before, after]]) => before !== after));
}

/** Whether the row is as the act left it. */
export function isStill(row: TopicRow, columns: Columns): boolean {
  return Object.entries(columns).every(([column, [, after]]) => kept(row[column as keyof TopicRow]) === after);
}

/** The columns as they were before. */
export function columnsBefore(columns: Columns): Partial<TopicRow> {
  return Object.fromEntries(Object.entries(columns).map(([column, [before]]) => [column, before !== null && isTime(column) ? new Date(before as string) : before]));
}
