import { Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { IdentityModule } from '#identity';
import { SpacesModule } from '#spaces';

@Module({ imports: [IdentityModule, SpacesModule, ConversationsModule] })
export class KnowledgeModule {}
