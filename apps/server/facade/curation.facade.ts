import { Injectable } from '@nestjs/common';
import type { DuplicateVoteInput } from '#contracts';
import { DuplicateVoting } from '#moderation';
import type { Facade } from './facade.js';

type CurationPart = Facade['curation'];

@Injectable()
export class CurationFacade implements CurationPart {
  constructor(private readonly duplicates: DuplicateVoting) {}

  duplicateVotes(number: number) {
    return this.duplicates.votes(number);
  }
  proposeDuplicate(number: number, input: DuplicateVoteInput) {
    return this.duplicates.propose(number, input);
  }
  reopenDuplicate(number: number) {
    return this.duplicates.reopen(number);
  }
  withdrawDuplicateVote(number: number) {
    return this.duplicates.withdraw(number);
  }
}
