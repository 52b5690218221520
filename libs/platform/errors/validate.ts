import type { z } from 'zod';
import { DomainError } from './domain-error.js';
import { fieldErrors } from './field-errors.js';

/** Parses input by its schema; throws `request.invalid` with one entry for each field that must change. */
export function validate<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new DomainError('request.invalid', {
    message: 'Some fields need a change.',
    errors: fieldErrors(parsed.error.issues),
  });
}
