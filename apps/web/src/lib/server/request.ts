import type { AsyncLocalStorage } from 'node:async_hooks';
import { error } from '@sveltejs/kit';
import type { Facade, FacadeError } from '#facade';

/** What the server puts beside each request that it hands to the web. */
interface HearthRequest {
  facade: Facade;
  requestId: string;
  address: string;
  /** Logs an error that nobody expected. */
  report?: (error: unknown) => void;
  /** Tells the log which page this is. */
  tellRoute?: (route: string | null) => void;
  /** The finished page, which the server sends in place of an empty answer. */
  page?: Buffer;
  /** Why the form that was sent is not taken: too many were, just before. */
  refusal?: FacadeError;
}

/** The request that runs now; throws outside the Hearth server, which is the only place where the web can run. */
export function currentRequest(): HearthRequest {
  const storage = (globalThis as Record<symbol, unknown>)[Symbol.for('hearth.request')] as AsyncLocalStorage<HearthRequest> | undefined;
  const request = storage?.getStore();
  if (!request) throw new Error('The web runs inside the Hearth server: start it with `npm start`.');
  return request;
}

function isFacadeError(thrown: unknown): thrown is FacadeError {
  return thrown instanceof Error && typeof (thrown as FacadeError).code === 'string' && typeof (thrown as FacadeError).status === 'number';
}

function asKitError(thrown: unknown, request: HearthRequest): never {
  if (isFacadeError(thrown)) {
    const { message, code, errors, retryAfter, details } = thrown;
    return error(thrown.status, { message, code, errors, retryAfter, details, requestId: request.requestId });
  }
  request.report?.(thrown);
  return error(500, { message: 'Internal error', code: 'server.error', requestId: request.requestId });
}

/** The same facade, whose methods throw Kit's errors with the facade's status and code. */
export function withKitErrors<Part extends object>(part: Part, request: HearthRequest): Part {
  return new Proxy(part, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member === 'object' && member !== null) return withKitErrors(member, request);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        try {
          const result: unknown = Reflect.apply(member, target, given);
          return result instanceof Promise ? result.catch((thrown: unknown) => asKitError(thrown, request)) : result;
        } catch (thrown) {
          return asKitError(thrown, request);
        }
      };
    },
  });
}

/** Every form action that changes something calls this first, by `submit` or by itself; throws Kit's error. */
export function refuseOneTooMany(): void {
  const request = currentRequest();
  if (request.refusal) asKitError(request.refusal, request);
}
