import { Injectable } from '@nestjs/common';
import type { LockInput, MergeInput, SlowInput, SplitInput } from '#contracts';
import { Locking, Merging, Splitting } from '#conversations';
import type { TopicActsPart } from './parts/topic-acts.js';

@Injectable()
export class TopicActsFacade implements TopicActsPart {
  constructor(
    private readonly locking: Locking,
    private readonly merging: Merging,
    private readonly splitting: Splitting,
  ) {}

  lock(number: number, input: LockInput) {
    return this.locking.lock(number, input);
  }
  unlock(number: number) {
    return this.locking.unlock(number);
  }
  slow(number: number, input: SlowInput) {
    return this.locking.slow(number, input);
  }
  unslow(number: number) {
    return this.locking.unslow(number);
  }
  merge(number: number, input: MergeInput) {
    return this.merging.merge(number, input);
  }
  split(number: number, input: SplitInput) {
    return this.splitting.split(number, input);
  }
}
