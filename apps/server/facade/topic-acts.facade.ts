import { Injectable } from '@nestjs/common';
import type { LockInput, SlowInput } from '#contracts';
import { Locking } from '#conversations';
import type { Facade } from './facade.js';

type TopicActsPart = Facade['topicActs'];

@Injectable()
export class TopicActsFacade implements TopicActsPart {
  constructor(private readonly locking: Locking) {}

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
}
