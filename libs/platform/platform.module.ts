import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Signals } from './cache/index.js';
import { CONFIG } from './config/config.js';
import type { Config } from './config/schema.js';
import { Database } from './database/index.js';
import { Events, Jobs, JobsBoard, OWNER_URL, Worker } from './events/index.js';
import { Idempotency } from './http/index.js';
import { Mail, MailRepository } from './mail/index.js';
import { Metrics } from './metrics/index.js';
import { Outbound } from './outbound/index.js';
import { Processes, Realtime } from './realtime/index.js';
import { FileStorage, openStorage } from './storage/index.js';

/** What every feature stands on; the database is opened and migrated before the program is built. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, ownerUrl: string, database: Database): DynamicModule {
    const shared = [
      { provide: CONFIG, useValue: config },
      { provide: OWNER_URL, useValue: ownerUrl },
      { provide: Database, useValue: database },
      Jobs,
      JobsBoard,
      Events,
      Worker,
      Metrics,
      Signals,
      Idempotency,
      Mail,
      MailRepository,
      Outbound,
      Processes,
      Realtime,
      { provide: FileStorage, useFactory: () => openStorage(config) },
    ];
    return { module: PlatformModule, providers: shared, exports: shared };
  }
}
