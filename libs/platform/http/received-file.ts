import { finished, type Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import multipart from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import { DomainError } from '../errors/domain-error.js';

/** Lets routes read a file by `receiveFile`: from a form's field, or as the whole body. Nothing is read before a route asks. */
export async function acceptFiles(server: FastifyInstance): Promise<void> {
  await server.register(multipart, { limits: { files: 1, fields: 10, parts: 12, fieldSize: 1_000, headerPairs: 50 } });
  server.addContentTypeParser(/^(?:image\/|application\/octet-stream)/, (_request, body, done) => done(null, body));
}

/** Marks a route that takes a file instead of JSON. */
export const AcceptsFile = (): MethodDecorator => RouteConfig({ acceptsFile: true });

export function acceptsFile({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.config as { acceptsFile?: boolean } | undefined)?.acceptsFile === true;
}

/** The one file of a request, in memory. Throws `request.too-large` as soon as it is longer than `maxBytes`. */
export async function receiveFile(request: FastifyRequest, maxBytes: number): Promise<Buffer> {
  // A form is a little longer than its file.
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + 65_536) throw tooLarge(maxBytes);
  if (request.isMultipart()) return receivePart(request, maxBytes);
  if (!isStream(request.body)) throw new DomainError('request.unsupported-type', { message: 'Send the file as multipart/form-data or as the body with the type of the image.' });
  return collect(request.body, maxBytes);
}

async function receivePart(request: FastifyRequest, maxBytes: number): Promise<Buffer> {
  try {
    const part = await request.file({ limits: { fileSize: Number.MAX_SAFE_INTEGER } });
    if (!part) throw new DomainError('request.invalid', { message: 'There is no file in this form.', errors: [{ path: 'file', message: 'is missing' }] });
    return await collect(part.file, maxBytes);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('request.invalid', { message: 'This form is not complete.' });
  }
}

/** What is too much is read on and thrown away: a browser reads the answer only when it has sent all. */
async function collect(stream: Readable, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  await new Promise<void>((ok, fail) => {
    stream.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= maxBytes) parts.push(part);
      else fail(tooLarge(maxBytes));
    });
    finished(stream, { writable: false }, (error) => (error ? fail(new DomainError('request.invalid', { message: 'The file did not arrive completely.' })) : ok()));
  });
  if (length === 0) throw new DomainError('request.invalid', { message: 'This file is empty.' });
  return Buffer.concat(parts, length);
}

function tooLarge(maxBytes: number): DomainError {
  return new DomainError('request.too-large', { message: `A file may have up to ${readableBytes(maxBytes)}.`, details: { maxBytes } });
}

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

function readableBytes(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.round((bytes / 1_048_576) * 10) / 10} MB` : `${Math.round(bytes / 1024)} kB`;
}
