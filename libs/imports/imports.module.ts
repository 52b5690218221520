import { Module } from '@nestjs/common';
import { IdeasModule } from '#ideas';
import { IdentityModule } from '#identity';
import { ReputationModule } from '#reputation';
import { SearchModule } from '#search';
import { SpacesModule } from '#spaces';
import { TrustModule } from '#trust';
import { Counts } from './counts/counts.js';
import { CheckCounts } from './stackexchange/import/check-counts.js';
import { FinishImport } from './stackexchange/import/finish-import.js';
import { GatherTopics } from './stackexchange/import/gather-topics.js';
import { Batches } from './stackexchange/import/import-run.js';
import { ImportsRepository } from './stackexchange/import/imports.repository.js';
import { ReadDump } from './stackexchange/import/read-dump.js';
import { SettleDump } from './stackexchange/import/settle-dump.js';
import { StackExchangeImport } from './stackexchange/import/stackexchange-import.js';
import { StagingRepository } from './stackexchange/import/staging.repository.js';
import { UndoImport } from './stackexchange/import/undo-import.js';
import { WriteEmails } from './stackexchange/import/write-emails.js';
import { WriteLinks } from './stackexchange/import/write-links.js';
import { WriteMembers } from './stackexchange/import/write-members.js';
import { WriteTags } from './stackexchange/import/write-tags.js';
import { WriteTopics } from './stackexchange/import/write-topics.js';
import { Statistics } from './statistics.js';
import { ContentRepository } from './writing/content.repository.js';

const services = [ContentRepository, Counts, StackExchangeImport, WriteEmails, UndoImport];
const steps = [Batches, ReadDump, SettleDump, WriteMembers, WriteTags, GatherTopics, WriteTopics, WriteLinks, FinishImport, CheckCounts, Statistics];

@Module({
  imports: [IdentityModule, SpacesModule, IdeasModule, ReputationModule, SearchModule, TrustModule],
  providers: [...services, ...steps, ImportsRepository, StagingRepository],
  exports: services,
})
export class ImportsModule {}
