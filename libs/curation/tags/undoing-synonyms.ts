import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WaysBack, type ActionRow } from '#moderation';
import { TagSynonyms } from './tag-synonyms.js';

/** Takes back that a word became a synonym: the proposal is kept with the tag, so that area does it whole. */
@Injectable()
export class UndoingSynonyms implements OnModuleInit {
  readonly actions = ['synonym'] as const;

  constructor(
    private readonly synonyms: TagSynonyms,
    private readonly ways: WaysBack,
  ) {}

  onModuleInit(): void {
    this.ways.addWhole(this);
  }

  takeBack({ id }: ActionRow): Promise<string> {
    return this.synonyms.undoLine(id);
  }
}
