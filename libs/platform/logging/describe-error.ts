import { stdSerializers } from 'pino';

export interface DescribedError {
  type: string;
  message: string;
  code?: unknown;
  stack: string;
}

/** What a line may say of an error. A library's error carries more: values, statements, its whole connection. */
export function describeError(error: Error): DescribedError {
  const { type, message, stack } = stdSerializers.err(error);
  return { type, message, code: (error as { code?: unknown }).code, stack };
}
