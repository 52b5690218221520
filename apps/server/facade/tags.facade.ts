import { Injectable } from '@nestjs/common';
import type { SynonymDecision, SynonymInput, SynonymVoteInput, TagTextEdit } from '#contracts';
import { TagSynonyms, TagTexts } from '#curation';
import { TagExperts } from '#reputation';
import type { TagsPart } from './parts/tags.js';

@Injectable()
export class TagsFacade implements TagsPart {
  constructor(
    private readonly texts: TagTexts,
    private readonly synonyms: TagSynonyms,
    private readonly knowing: TagExperts,
  ) {}

  text(slug: string) {
    return this.texts.find(slug);
  }
  editText(slug: string, input: TagTextEdit) {
    return this.texts.edit(slug, input);
  }
  revisions(slug: string) {
    return this.texts.revisions(slug);
  }
  restore(slug: string, restored: number, version: number) {
    return this.texts.restore(slug, restored, { version });
  }
  experts(slug: string) {
    return this.knowing.of(slug);
  }
  proposals(slug: string) {
    return this.synonyms.ofTag(slug);
  }
  openProposals() {
    return this.synonyms.open();
  }
  propose(slug: string, input: SynonymInput, idempotencyKey?: string) {
    return this.synonyms.propose(slug, input, idempotencyKey);
  }
  vote(id: string, input: SynonymVoteInput) {
    return this.synonyms.vote(id, input);
  }
  decide(id: string, input: SynonymDecision) {
    return this.synonyms.decide(id, input);
  }
  withdraw(id: string) {
    return this.synonyms.withdraw(id);
  }
  undo(id: string) {
    return this.synonyms.undo(id);
  }
}
