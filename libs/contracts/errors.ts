import { z } from 'zod';

/** Every stable error code of the API with its HTTP status. */
export const errorStatus = {
  'request.invalid': 400,
  'request.too-large': 413,
  'request.unsupported-type': 415,
  'request.wrong-method': 405,
  'session.required': 401,
  'session.wrong-credentials': 401,
  'session.forged-request': 403,
  'session.frame': 403,
  'session.stale': 403,
  'identify.refused': 403,
  'passkey.refused': 403,
  'identify.address-taken': 409,
  'connect.refused': 403,
  'ability.missing': 403,
  'member.silenced': 403,
  'member.suspended': 403,
  'not-found': 404,
  'gone': 410,
  'conflict.stale-edit': 409,
  'conflict.taken': 409,
  'conflict.closed': 409,
  'conflict.locked': 409,
  'conflict.idempotency': 409,
  'conflict.already-done': 409,
  'conflict.last-owner': 409,
  'conflict.last-way-in': 409,
  'account.not-made': 409,
  'token.expired': 410,
  'token.other-browser': 410,
  'limit.exceeded': 422,
  'rate.limited': 429,
  'server.unavailable': 503,
  'server.error': 500,
} as const;
export type ErrorCode = keyof typeof errorStatus;

/** RFC 9457 problem details, as every error of the API is sent. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    requestId: z.string().optional(),
    /** One entry for each field that must change; `path` as in the request's body. */
    errors: z
      .array(
        z.object({
          path: z.string(),
          message: z.string(),
          /** Zod's issue code, such as `too_small`, or one of `email`, `number_too_small`, `number_too_big` and `taken`, for clients that say it in another language. */
          code: z.string().optional(),
          /** The least or greatest length or value that is allowed, with `too_small` and `too_big`. */
          limit: z.number().optional(),
        }),
      )
      .optional(),
    /** Seconds to wait before the next try. */
    retryAfter: z.number().optional(),
    /** What the error knows beyond its code, such as the current text after a stale edit. */
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
