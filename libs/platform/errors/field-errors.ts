import type { Problem } from '#contracts';

export type FieldError = NonNullable<Problem['errors']>[number];

/** A schema's issue as it comes from zod; another schema library gives its message and path alone. */
interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[];
  code?: string;
  format?: string;
  origin?: string;
  minimum?: unknown;
  maximum?: unknown;
}

/**
 * What to change in each field. The code is zod's, but for two that people are told apart: `email`, and
 * `number_too_small` and `number_too_big`, where the limit is a value instead of a length.
 */
export function fieldErrors(issues: readonly unknown[]): FieldError[] {
  return (issues as readonly Issue[]).map(({ message, path = [], ...issue }) => {
    const code = codeOf(issue);
    const limit = issue.code === 'too_small' ? issue.minimum : issue.code === 'too_big' ? issue.maximum : undefined;
    return {
      path: path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
      message,
      ...(code && { code }),
      ...(limit !== undefined && { limit: Number(limit) }),
    };
  });
}

function codeOf({ code, format, origin }: Omit<Issue, 'message' | 'path'>): string | undefined {
  if (code === 'invalid_format' && format === 'email') return 'email';
  return origin === 'number' && (code === 'too_small' || code === 'too_big') ? `number_${code}` : code;
}
