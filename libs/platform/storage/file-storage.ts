import type { Readable } from 'node:stream';
import { DomainError } from '../errors/domain-error.js';

/** Bytes of a file from `start` to `end`, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Where uploaded files lie: a local folder, or a bucket of an S3-compatible service. Keys are of our making, never a visitor's. */
export abstract class FileStorage {
  /** Stores the whole file or nothing; a second time with the same key replaces it. */
  abstract put(key: string, bytes: Buffer, mime: string): Promise<void>;
  /** Undefined when there is no such file. */
  abstract get(key: string, range?: ByteRange): Promise<Readable | undefined>;
  /** A file that is gone already is no error. */
  abstract delete(key: string): Promise<void>;
}

const keyShape = /^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*\.[a-z0-9]{2,5}$/;

/** Refuses what could lead out of the place for files; whatever gets here is a fault of ours. */
export function checkKey(key: string): void {
  if (!keyShape.test(key)) throw new Error('This is not a key of a stored file.');
}

/** What a person is told when there is no room left. */
export function storageFull(): DomainError {
  return new DomainError('server.unavailable', { message: 'There is no room for files right now. Please tell the community’s staff.', retryAfter: 300 });
}
