import { Module } from '@nestjs/common';
import { MergingTags } from './tags/merging-tags.js';
import { MergingTagsRepository } from './tags/merging-tags.repository.js';
import { IdentityModule } from '#identity';
import { OpeningSpaces } from './own-spaces/opening.js';
import { OwnSpacesController } from './own-spaces/own-spaces.controller.js';
import { Spaces } from './spaces.js';
import { SpacesController } from './spaces.controller.js';
import { Shelves } from './shelves/shelves.js';
import { ShelvesRepository } from './shelves/shelves.repository.js';
import { SpacesRepository } from './spaces.repository.js';
import { TaskSpaces } from './task-spaces/task-spaces.js';
import { Tags } from './tags/tags.js';
import { TagsController } from './tags/tags.controller.js';
import { TagsRepository } from './tags/tags.repository.js';

@Module({
  imports: [IdentityModule],
  controllers: [SpacesController, TagsController, OwnSpacesController],
  providers: [Spaces, OpeningSpaces, Shelves, ShelvesRepository, SpacesRepository, TaskSpaces, Tags, TagsRepository, MergingTags, MergingTagsRepository],
  exports: [Spaces, OpeningSpaces, Shelves, TaskSpaces, Tags, MergingTags],
})
export class SpacesModule {}
