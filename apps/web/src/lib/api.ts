import type { Problem } from '#contracts';
import { isFramed } from '$lib/frame/framed';

/** An answer of the API that is not a success, or no answer at all (`status` 0). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
  }
}

type Query = Record<string, string | number | boolean | null | undefined>;

function address(path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  const text = parameters.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

async function send<Answer>(path: string, init: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
    throw new ApiProblem(0, {});
  }
  if (!response.ok) throw new ApiProblem(response.status, (await response.json().catch(() => ({}))) as Partial<Problem>);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

const withBody = (method: string, body: unknown, signal?: AbortSignal): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
  signal,
});

/** The public API, called by the browser with the reader's own session. */
export const api = {
  get: <Answer>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> => send(address(path, query), { signal }),
  post: <Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> => send(address(path, {}), withBody('POST', body, signal)),
  put: <Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> => send(address(path, {}), withBody('PUT', body, signal)),
  patch: <Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> => send(address(path, {}), withBody('PATCH', body, signal)),
  /**
   * Says something while the page may be left at once; nobody waits for what is answered. Firefox keeps what is fetched alive from
   * 133 on only; a beacon has no headers, by which a frame says that it is one.
   */
  tell(path: string, body: unknown): void {
    const to = address(path, {});
    if (!isFramed() && navigator.sendBeacon(to, new Blob([JSON.stringify(body)], { type: 'application/json' }))) return;
    send(to, { ...withBody('POST', body), keepalive: true }).catch(() => undefined);
  },
  delete: (path: string): Promise<void> => send(address(path, {}), { method: 'DELETE' }),
};
