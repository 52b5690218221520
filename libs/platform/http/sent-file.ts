import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../errors/domain-error.js';
import type { ByteRange } from '../storage/index.js';

export interface SentFile {
  /** Names the content for ever: the file under an address never changes. */
  etag: string;
  mime: string;
  filename: string;
  bytes: number;
  /** Everybody may keep it; otherwise only the browser that asked, and only for the same cookie. */
  isPublic: boolean;
  open(range?: ByteRange): Promise<Readable | undefined>;
}

const browserSeconds = 365 * 86_400;
/** What is taken out of sight is gone from shared caches after so long. */
const sharedSeconds = 600;

/** Sends a file for showing in a page, whole or in part; what it contains can do nothing there. */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, file: SentFile): Promise<void> {
  const etag = `"${file.etag}"`;
  void reply.headers({
    etag,
    'cache-control': file.isPublic ? `public, max-age=${browserSeconds}, s-maxage=${sharedSeconds}, immutable` : `private, max-age=${browserSeconds}, immutable`,
    ...(!file.isPublic && { vary: 'cookie', 'cross-origin-resource-policy': 'same-origin' }),
    'content-type': file.mime,
    'content-disposition': `inline; filename="${file.filename}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
  });
  if (matches(request.headers['if-none-match'], etag)) return void reply.code(304).send();
  const range = wantedRange(request, etag, file.bytes);
  if (range === 'unsatisfiable') return void reply.code(416).header('content-range', `bytes */${file.bytes}`).send();
  const stream = await file.open(range);
  if (!stream) throw notFound('file');
  const length = range ? range.end - range.start + 1 : file.bytes;
  if (range) void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`);
  await reply.header('content-length', length).send(stream);
}

export function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  const plain = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => plain(tag) === plain(etag));
}

/** One range is served; several, or what is not understood, get the whole file, as RFC 9110 allows. */
function wantedRange({ headers, method }: FastifyRequest, etag: string, size: number): ByteRange | 'unsatisfiable' | undefined {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range ?? '');
  const condition = headers['if-range'];
  if (!asked || method !== 'GET' || (asked[1] === '' && asked[2] === '') || (condition !== undefined && condition !== etag)) return undefined;
  const [first, last] = [asked[1]!, asked[2]!];
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  return start >= size || (first === '' && Number(last) === 0) ? 'unsatisfiable' : { start, end };
}
