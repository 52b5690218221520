import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FilterError } from './filter.js';
import type { Settings, StoredDocument } from './matching.js';
import { search, type SearchRequest } from './search.js';

interface StoredIndex {
  primaryKey: string | null;
  documents: Map<string, StoredDocument>;
  settings: Settings;
}

interface Task {
  uid: number;
  indexUid: string | null;
  status: 'succeeded' | 'failed';
  type: string;
  error: ApiError | null;
  enqueuedAt: string;
}

interface ApiError {
  message: string;
  code: string;
  type: string;
  link: string;
}

class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const defaults: Settings = {
  searchableAttributes: ['*'],
  filterableAttributes: [],
  sortableAttributes: [],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
  typoTolerance: {},
  pagination: {},
};

/**
 * A small HTTP server that behaves like Meilisearch as far as its documentation says and our engine uses it: documents,
 * settings, tasks, search with filters, facets and marks, several searches, index swap. It keeps everything in memory
 * and does each task at once.
 */
export class MeilisearchStandIn {
  private readonly indexes = new Map<string, StoredIndex>();
  private readonly tasks: Task[] = [];
  private server: Server | undefined;
  private port = 0;

  constructor(private readonly key: string) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts, after a stop at the same port and with the same data. */
  async start(): Promise<void> {
    const server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(this.port, '127.0.0.1', resolve));
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  /** Loses all data, as a server whose disk was replaced. */
  forget(): void {
    this.indexes.clear();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    try {
      const { pathname } = new URL(request.url ?? '/', this.url);
      const [status, body] = this.route(`${request.method} ${pathname}`, request, await bodyOf(request));
      send(status, body);
    } catch (error) {
      if (error instanceof Refusal) send(error.status, apiError(error.code, error.message));
      else if (error instanceof FilterError) send(400, apiError('invalid_search_filter', error.message));
      else send(500, apiError('internal', String(error)));
    }
  }

  private route(call: string, request: IncomingMessage, body: unknown): [number, unknown] {
    if (call === 'GET /health') return [200, { status: 'available' }];
    if (request.headers.authorization !== `Bearer ${this.key}`) throw new Refusal(403, 'invalid_api_key', 'The provided API key is invalid.');
    if (call === 'POST /indexes') return this.createIndex(body as { uid: string; primaryKey?: string });
    if (call === 'POST /swap-indexes') return this.swap(body as { indexes: [string, string] }[]);
    if (call === 'POST /multi-search') return [200, { results: (body as { queries: (SearchRequest & { indexUid: string })[] }).queries.map((query) => ({ indexUid: query.indexUid, ...this.search(query.indexUid, query) })) }];
    const task = /^GET \/tasks\/(\d+)$/.exec(call);
    if (task) return [200, this.taskOf(Number(task[1]))];
    const [, method, uid = '', rest = ''] = /^(\w+) \/indexes\/([\w-]+)(\/.*)?$/.exec(call) ?? [];
    return this.routeIndex(`${method} ${rest}`, uid, body);
  }

  private routeIndex(call: string, uid: string, body: unknown): [number, unknown] {
    switch (call) {
      case 'GET ':
        return [200, { uid, primaryKey: this.index(uid).primaryKey }];
      case 'DELETE ':
        return this.enqueue(uid, 'indexDeletion', () => void (this.index(uid) && this.indexes.delete(uid)));
      case 'GET /stats':
        return [200, { numberOfDocuments: this.index(uid).documents.size, isIndexing: false, fieldDistribution: {} }];
      case 'POST /search':
        return [200, this.search(uid, body as SearchRequest)];
      case 'PATCH /settings':
        return this.enqueue(uid, 'settingsUpdate', () => void Object.assign(this.made(uid).settings, body));
      case 'POST /documents':
        return this.enqueue(uid, 'documentAdditionOrUpdate', () => this.add(uid, body as StoredDocument[]));
      case 'POST /documents/delete-batch':
        return this.enqueue(uid, 'documentDeletion', () => (body as string[]).forEach((id) => this.index(uid).documents.delete(id)));
      default:
        throw new Refusal(404, 'not_found', `The stand-in does not know ${call}.`);
    }
  }

  private createIndex({ uid, primaryKey = undefined }: { uid: string; primaryKey?: string }): [number, unknown] {
    return this.enqueue(uid, 'indexCreation', () => {
      if (this.indexes.has(uid)) throw new Refusal(409, 'index_already_exists', `Index \`${uid}\` already exists.`);
      this.made(uid).primaryKey = primaryKey ?? null;
    });
  }

  private swap(pairs: { indexes: [string, string] }[]): [number, unknown] {
    return this.enqueue(null, 'indexSwap', () => {
      for (const { indexes } of pairs) {
        const [first, second] = [this.index(indexes[0]), this.index(indexes[1])];
        this.indexes.set(indexes[0], second).set(indexes[1], first);
      }
    });
  }

  private add(uid: string, documents: StoredDocument[]): void {
    const index = this.made(uid);
    index.primaryKey ??= 'id';
    for (const document of documents) index.documents.set(String(document[index.primaryKey]), document);
  }

  private search(uid: string, request: SearchRequest): object {
    const { documents, settings } = this.index(uid);
    return search(documents.values(), settings, request);
  }

  private index(uid: string): StoredIndex {
    const index = this.indexes.get(uid);
    if (!index) throw new Refusal(404, 'index_not_found', `Index \`${uid}\` not found.`);
    return index;
  }

  /** Writing to an index that is not there makes it. */
  private made(uid: string): StoredIndex {
    const index = this.indexes.get(uid) ?? { primaryKey: null, documents: new Map(), settings: structuredClone(defaults) };
    this.indexes.set(uid, index);
    return index;
  }

  private enqueue(indexUid: string | null, type: string, work: () => void): [number, unknown] {
    let error: ApiError | null = null;
    try {
      work();
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      error = apiError(failure.code, failure.message);
    }
    const task: Task = { uid: this.tasks.length, indexUid, status: error ? 'failed' : 'succeeded', type, error, enqueuedAt: new Date().toISOString() };
    this.tasks.push(task);
    return [202, { taskUid: task.uid, indexUid, status: 'enqueued', type, enqueuedAt: task.enqueuedAt }];
  }

  private taskOf(uid: number): Task {
    const task = this.tasks[uid];
    if (!task) throw new Refusal(404, 'task_not_found', `Task \`${uid}\` not found.`);
    return task;
  }
}

function apiError(code: string, message: string): ApiError {
  return { message, code, type: 'invalid_request', link: `https://docs.meilisearch.com/errors#${code}` };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : undefined;
}
