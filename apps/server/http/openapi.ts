import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { errorStatus, Problem } from '#contracts';
import { errorTitles } from '#platform';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const files: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Hearth API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="docs"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>`;

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, tryItOutEnabled: true });`;
const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Where the `type` of a problem leads. */
const errorsPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Errors of the Hearth API</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <main>
      <h1>Errors of the Hearth API</h1>
      <p>Every error is <code>application/problem+json</code>. Its <code>code</code> stays the same in later versions; its <code>detail</code> says what to change.</p>
      <dl>
${Object.entries(errorStatus)
  .map(([code, status]) => `        <dt id="${code}"><code>${code}</code> (${status})</dt>\n        <dd>${errorTitles[code as keyof typeof errorStatus]}</dd>`)
  .join('\n')}
      </dl>
    </main>
  </body>
</html>`;

/** The API in OpenAPI 3.1, read off the controllers and the contracts' schemas. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Hearth')
    .setDescription(
      [
        'Everything that the community’s pages do, they do through this API. A session cookie signs you in; lists are paged by `cursor`;',
        'a POST that creates takes an `Idempotency-Key`; errors are `application/problem+json` with one of these codes:',
        Object.entries(errorStatus)
          .map(([code, status]) => `\`${code}\` (${status})`)
          .join(', '),
      ].join(' '),
    )
    .setVersion('1')
    .addCookieAuth('hearth_session')
    .build();
  return withProblems(SwaggerModule.createDocument(app, config, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` }));
}

/** Says of every operation what it answers when it refuses. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...(z.toJSONSchema(Problem).$defs as Schemas) } };
  const refusal = { description: 'Why it was not done', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
  for (const operations of Object.values(document.paths)) {
    for (const operation of Object.values(operations) as Operation[]) operation.responses.default = refusal;
  }
  return document;
}

/** Serves the description at /api/openapi.json, made when it is first asked for, and lets people browse it at /api/docs. */
export function serveApiDescription(fastify: FastifyInstance, describe: () => OpenAPIObject): void {
  let described: string | undefined;
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  fastify.get('/api/openapi.json', (_request, reply) => {
    described ??= JSON.stringify(describe());
    return reply.header('cache-control', 'public, max-age=300').type('application/json; charset=utf-8').send(described);
  });
  fastify.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').header('content-security-policy', policy).send(page));
  fastify.get('/api/docs/errors', (_request, reply) => reply.type('text/html; charset=utf-8').header('content-security-policy', policy).send(errorsPage));
  fastify.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(start));
  for (const [name, type] of Object.entries(files)) {
    fastify.get(`/api/docs/${name}`, async (_request, reply) => reply.type(type).header('cache-control', 'public, max-age=86400').send(await readFile(join(folder, name))));
  }
}
