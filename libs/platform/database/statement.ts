/** A hot read: one hand-written statement, prepared once a connection under its name. */
export interface Statement<_Row> {
  name: string;
  text: string;
}

export function statement<Row>(name: string, text: string): Statement<Row> {
  return { name, text };
}
