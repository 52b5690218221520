import { resolve } from 'node:path';
import type { Config } from '../config/schema.js';
import type { FileStorage } from './file-storage.js';
import { LocalStorage } from './local-storage.js';

export { FileStorage, type ByteRange } from './file-storage.js';

/** The bucket when one is configured, else the data folder. The SDK is large and so loaded only when it is used. */
export async function openStorage(config: Config): Promise<FileStorage> {
  if (!config.S3_BUCKET) return new LocalStorage(resolve(config.HEARTH_DATA, 'files'));
  const { S3Storage } = await import('./s3-storage.js');
  return new S3Storage(config.S3_BUCKET, config);
}
