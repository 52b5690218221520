import type { ErrorCode, Problem } from '#contracts';
import { HttpException } from '@nestjs/common';
import { DomainError } from './domain-error.js';

/** What each code says of itself in a few words. */
export const errorTitles: Record<ErrorCode, string> = {
  'request.invalid': 'Some fields need a change',
  'request.too-large': 'That is too large',
  'request.unsupported-type': 'That kind of content is not accepted here',
  'request.wrong-method': 'This address takes other methods',
  'session.required': 'Please sign in first',
  'session.wrong-credentials': 'The e-mail address or the password is wrong',
  'session.forged-request': 'This request did not come from our pages',
  'session.frame': 'Not in a frame',
  'session.stale': 'Please confirm that it is you',
  'passkey.refused': 'This passkey was not taken',
  'identify.refused': 'The token is not taken',
  'identify.address-taken': 'The address has an account',
  'connect.refused': 'The sign-in by another site was refused',
  'ability.missing': 'You may not do this',
  'member.silenced': 'You may read but not write for now',
  'member.suspended': 'This account is suspended',
  'not-found': 'There is nothing here',
  gone: 'This was deleted',
  'conflict.stale-edit': 'Somebody changed this in the meantime',
  'conflict.taken': 'That is already taken',
  'conflict.closed': 'This topic is closed',
  'conflict.locked': 'This topic is locked',
  'conflict.idempotency': 'This key was used for another request',
  'conflict.already-done': 'That is already done',
  'conflict.last-owner': 'A community needs an owner',
  'conflict.last-way-in': 'An account needs a way in',
  'account.not-made': 'No account was made',
  'token.expired': 'This link has expired or was used before',
  'token.other-browser': 'This link works in another browser',
  'limit.exceeded': 'That is over a limit',
  'rate.limited': 'Too many tries',
  'server.unavailable': 'The community is not available right now',
  'server.error': 'Something went wrong on our side',
};

/** SQLSTATE codes and socket errors that mean: the database is away or overloaded, try again shortly. */
const unavailable = /^(08...|53...|57P0.|57014|55P03|25P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const brokenConnection = /Connection terminated|timeout exceeded when trying to connect|not queryable|Query read timeout|Query runner already released/;

export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, syscall, message = '' } = error as Partial<NodeJS.ErrnoException>;
  if (code === 'ENOENT') return syscall === 'connect';
  return (typeof code === 'string' && unavailable.test(code)) || brokenConnection.test(message);
}

/** SQLSTATE class 22: a value that the database cannot take, such as a number out of range in a cursor. */
function isBadValue(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return error instanceof Error && typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code);
}

/** What is thrown as a refusal that the caller can understand; undefined for what nobody expected. */
export function toDomainError(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (isDatabaseAway(error)) return new DomainError('server.unavailable', { retryAfter: 5 });
  if (isBadValue(error)) return new DomainError('request.invalid', { message: 'A value in this request has the wrong form.' });
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  if (status === 404) return new DomainError('not-found');
  if (status === 413) return new DomainError('request.too-large', { message: (error as Error).message });
  if (status === 415) return new DomainError('request.unsupported-type', { message: (error as Error).message });
  if (status !== undefined && status >= 400 && status < 500) return new DomainError('request.invalid', { message: (error as Error).message });
  return undefined;
}

/** The problem+json answer to anything thrown; what we do not know becomes a 500 without detail. */
export function toProblem(error: unknown, requestId: string): Problem {
  const known = toDomainError(error) ?? new DomainError('server.error');
  return {
    type: `/api/docs/errors#${known.code}`,
    title: errorTitles[known.code],
    status: known.status,
    code: known.code,
    ...(known.message !== known.code && { detail: known.message }),
    requestId,
    ...(known.errors && { errors: known.errors }),
    ...(known.retryAfter !== undefined && { retryAfter: known.retryAfter }),
    ...(known.details && { details: known.details }),
  };
}
