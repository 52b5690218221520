import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matches, notFound } from '#platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { encodingFor } from './guest-page.js';

const names = ['loader', 'parts', 'count', 'vote', 'answers'] as const;
const endings = { br: '.br', gzip: '.gz' };
/** How long a customer's page may show what was there before an upgrade. */
const soon = 'public, max-age=300';
const forEver = 'public, max-age=31536000, immutable';

/** For pages on any site: none of it is secret, and none of it depends on who asks. */
const forAllSites = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', vary: 'accept-encoding' };

interface EmbedFile {
  version: string;
  bodies: Record<'plain' | keyof typeof endings, Buffer>;
}

/** Serves what customers' pages load: by the name of the interface's version, and by that of its content. */
export function serveEmbed(server: FastifyInstance, folder: string): void {
  const built = new Build(folder);
  const send = (request: FastifyRequest, reply: FastifyReply, name: string, version: string) => {
    const file = built.file(name);
    // A page that has kept the loader for some minutes asks for parts by an older name: it gets those that are there.
    const lasts = file.version === version ? forEver : soon;
    return sendText(request, reply, file, lasts);
  };
  server.get('/embed/manifest.json', (_request, reply) => reply.headers({ ...forAllSites, 'cache-control': soon, 'content-type': 'application/json; charset=utf-8' }).send(built.manifest()));
  for (const name of names) {
    server.get<{ Params: { version: string } }>(`/embed/:version/${name}.js`, (request, reply) => send(request, reply, name, request.params.version));
  }
}

function sendText({ headers }: FastifyRequest, reply: FastifyReply, { version, bodies }: EmbedFile, lasts: string): FastifyReply {
  const encoding = encodingFor(headers['accept-encoding']);
  const etag = `"${version}${encoding ? `-${encoding}` : ''}"`;
  void reply.headers({ ...forAllSites, 'cache-control': lasts, etag });
  if (matches(headers['if-none-match'], etag)) return reply.code(304).send();
  if (encoding) void reply.header('content-encoding', encoding);
  return reply.header('content-type', 'text/javascript; charset=utf-8').send(bodies[encoding ?? 'plain']);
}

/** What `npm run build` made, read once when it is first asked for; a server without it has nothing here. */
class Build {
  private readonly files = new Map<string, EmbedFile>();

  constructor(private readonly folder: string) {}

  manifest(): string {
    return this.read('manifest.json').toString();
  }

  file(name: string): EmbedFile {
    const known = this.files.get(name);
    if (known) return known;
    const { version } = (JSON.parse(this.manifest()) as Record<string, { version: string }>)[name]!;
    const file = { version, bodies: { plain: this.read(`${name}.js`), br: this.read(`${name}.js${endings.br}`), gzip: this.read(`${name}.js${endings.gzip}`) } };
    this.files.set(name, file);
    return file;
  }

  private read(name: string): Buffer {
    const path = join(this.folder, name);
    if (!existsSync(path)) throw notFound('file');
    return readFileSync(path);
  }
}
