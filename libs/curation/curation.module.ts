import { Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { IdentityModule } from '#identity';
import { ModerationModule } from '#moderation';
import { ReputationModule } from '#reputation';
import { SpacesModule } from '#spaces';
import { DuplicateVotesRepository } from './duplicates/duplicate-votes.repository.js';
import { DuplicateVoting } from './duplicates/duplicate-voting.js';
import { DuplicatesController } from './duplicates/duplicates.controller.js';
import { UndoingDuplicates } from './duplicates/undoing-duplicates.js';
import { Reviewing } from './suggestions/reviewing.js';
import { Suggesting } from './suggestions/suggesting.js';
import { SuggestionsController } from './suggestions/suggestions.controller.js';
import { SuggestionsRepository } from './suggestions/suggestions.repository.js';
import { UndoingSuggestions } from './suggestions/undoing-suggestions.js';
import { TagSynonyms } from './tags/tag-synonyms.js';
import { TagTexts } from './tags/tag-texts.js';
import { UndoingSynonyms } from './tags/undoing-synonyms.js';
import { TagKeepingController } from './tags/tags.controller.js';
import { TagsKeptRepository } from './tags/tags.repository.js';

const useCases = [DuplicateVoting, Suggesting, Reviewing, TagTexts, TagSynonyms];

/** What members with the points for it do together to keep topics, posts and tags in order. */
@Module({
  imports: [IdentityModule, SpacesModule, ConversationsModule, ReputationModule, ModerationModule],
  controllers: [DuplicatesController, SuggestionsController, TagKeepingController],
  providers: [...useCases, UndoingDuplicates, UndoingSuggestions, UndoingSynonyms, DuplicateVotesRepository, SuggestionsRepository, TagsKeptRepository],
  exports: useCases,
})
export class CurationModule {}
