import { Module } from '@nestjs/common';
import { MergingTags } from './merging-tags.js';
import { MergingTagsRepository } from './merging-tags.repository.js';
import { Spaces } from './spaces.js';
import { SpacesController } from './spaces.controller.js';
import { SpacesRepository } from './spaces.repository.js';
import { Tags } from './tags.js';
import { TagsController } from './tags.controller.js';
import { TagsRepository } from './tags.repository.js';

@Module({
  controllers: [SpacesController, TagsController],
  providers: [Spaces, SpacesRepository, Tags, TagsRepository, MergingTags, MergingTagsRepository],
  exports: [Spaces, Tags, MergingTags],
})
export class SpacesModule {}
