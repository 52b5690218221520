import { stdSerializers } from 'pino';

export interface DescribedError {
  type: string;
  message: string;
  code?: unknown;
  /** The statement, without its values. */
  query?: unknown;
  stack: string;
}

/** What a line may say of an error. The database's carry more: the values of a statement, the row that is wrong, the whole connection. */
export function describeError(error: Error): DescribedError {
  const { type, message, stack } = stdSerializers.err(error);
  const { code, query } = error as { code?: unknown; query?: unknown };
  return { type, message, code, query, stack };
}
