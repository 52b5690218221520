export interface Answer<Body> {
  status: number;
  body: Body;
  headers: Headers;
}

/** Specs read the fields that they assert: what an answer lacks fails the assertion. */
type Anything = ReturnType<typeof JSON.parse>;

/** Speaks to the API as one person does. */
export class ApiClient {
  constructor(
    private readonly url: string,
    readonly who?: { id: string; handle: string; token: string },
  ) {}

  get<Body = Anything>(path: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send('GET', path, undefined, headers);
  }
  post<Body = Anything>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send('POST', path, body, headers);
  }
  put<Body = Anything>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send('PUT', path, body, headers);
  }
  patch<Body = Anything>(path: string, body?: unknown): Promise<Answer<Body>> {
    return this.send('PATCH', path, body);
  }
  delete<Body = Anything>(path: string): Promise<Answer<Body>> {
    return this.send('DELETE', path);
  }

  async send<Body = Anything>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(`${this.url}${path.startsWith('/') ? path : `/api/v1/${path}`}`, {
      method,
      redirect: 'manual',
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...(this.who && { cookie: `hearth_session=${this.who.token}` }), ...headers },
      body: body === undefined ? undefined : raw ? (body as string) : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: (isJson && text ? JSON.parse(text) : text) as Body };
  }
}
