import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WaysBack, type ActionRow } from '#moderation';
import { Reviewing } from './reviewing.js';

/** Takes back decisions on suggested edits: who decided may as well, so that area does it whole. */
@Injectable()
export class UndoingSuggestions implements OnModuleInit {
  readonly actions = ['accept-edit', 'decline-edit'] as const;

  constructor(
    private readonly reviewing: Reviewing,
    private readonly ways: WaysBack,
  ) {}

  onModuleInit(): void {
    this.ways.addWhole(this);
  }

  takeBack({ id, before }: ActionRow): Promise<string> {
    return this.reviewing.takeBack(before.suggestionId!, id);
  }
}
