import type { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Config } from '../config/schema.js';
import { DomainError } from '../errors/domain-error.js';
import { logger } from '../logging/index.js';
import { checkKey, FileStorage, type ByteRange } from './file-storage.js';

/** Files in a bucket. Without keys in the configuration the SDK finds credentials where the machine keeps them. */
export class S3Storage extends FileStorage {
  private readonly client: S3Client;

  constructor(
    private readonly bucket: string,
    config: Pick<Config, 'S3_ENDPOINT' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'>,
  ) {
    super();
    const { S3_ENDPOINT: endpoint, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = config;
    this.client = new S3Client({
      region,
      // Services other than Amazon's know neither bucket host names nor the newer checksums.
      ...(endpoint && { endpoint, forcePathStyle: true }),
      ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 3_000, requestTimeout: 20_000 },
    });
  }

  async put(key: string, bytes: Buffer, mime: string): Promise<void> {
    await reachable(this.client.send(new PutObjectCommand({ ...this.at(key), Body: bytes, ContentType: mime })));
  }

  async get(key: string, range?: ByteRange): Promise<Readable | undefined> {
    const asked = this.client.send(new GetObjectCommand({ ...this.at(key), ...(range && { Range: `bytes=${range.start}-${range.end}` }) }));
    const found = await reachable(
      asked.catch((error: unknown) => {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }),
    );
    return found?.Body as Readable | undefined;
  }

  async delete(key: string): Promise<void> {
    await reachable(this.client.send(new DeleteObjectCommand(this.at(key))));
  }

  private at(key: string): { Bucket: string; Key: string } {
    checkKey(key);
    return { Bucket: this.bucket, Key: key };
  }
}

/** Whatever keeps us from the bucket is for the operator's eyes; a visitor is told to come back. */
async function reachable<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    logger.error({ err: error }, 'the storage for files did not do what it was asked');
    throw new DomainError('server.unavailable', { message: 'Files are not available right now. Try again in a moment.', retryAfter: 30 });
  }
}
