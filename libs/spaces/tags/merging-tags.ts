import { Injectable } from '@nestjs/common';
import { Database, DomainError, Events, notFound } from '#platform';
import { MergingTagsRepository } from './merging-tags.repository.js';
import { Spaces } from '../spaces.js';

/** Makes a word mean a tag, and takes it back. Who may is the caller's to ask. */
@Injectable()
export class MergingTags {
  constructor(
    private readonly database: Database,
    private readonly repository: MergingTagsRepository,
    private readonly spaces: Spaces,
    private readonly events: Events,
  ) {}

  /**
   * A tag of that name is taken over with its topics and its synonyms, so that no synonym leads to another one. Returns its
   * id, or null where the word was nobody's name.
   */
  merge(word: string, tagId: string): Promise<string | null> {
    return this.database.tx.run(async () => {
      await this.repository.lockWord(word);
      const { into, from } = await this.repository.lock(tagId, word);
      if (!into) throw notFound('tag');
      if (from?.id === into.id) throw taken(word);
      const meant = await this.repository.tagOfSynonym(word);
      if (meant) throw meant === into.id ? new DomainError('conflict.already-done', { message: `${word} means ${into.slug} already.` }) : taken(word);
      if (from) {
        await this.repository.keep(from, into.id);
        await this.repository.takeOver(from, into);
      }
      await this.repository.addSynonym(word, into.id);
      await this.events.publish('tag.changed', { tagId: into.id });
      return from?.id ?? null;
    });
  }

  /** All is as before, but for what happened since: topics that lost the tag do not get it back. */
  giveBack(word: string, tagId: string): Promise<void> {
    return this.database.tx.run(async () => {
      await this.repository.lockWord(word);
      const { into, from: again } = await this.repository.lock(tagId, word);
      if (!into || again || (await this.repository.tagOfSynonym(word)) !== into.id) {
        throw new DomainError('conflict.already-done', { message: `${word} was given another meaning since.` });
      }
      await this.repository.removeSynonym(word);
      const from = await this.repository.taken(into.id, word);
      if (from) {
        await this.repository.giveBack(from, into);
        await this.events.publish('tag.changed', { tagId: from.id });
      }
      await this.events.publish('tag.changed', { tagId: into.id });
    });
  }

  /** Whether the actor sees every space where a tag of that name was used: who does not must not decide on it. */
  async seesAllOf(word: string): Promise<boolean> {
    return !(await this.repository.isUsedOutside(word, await this.spaces.visibleIds()));
  }

  /** The word is free or a tag's own name: throws where it is a synonym, or the tag's. */
  async refuseMeant(word: string, tag: { id: string; slug: string }): Promise<void> {
    if (word === tag.slug) throw taken(word);
    if (await this.repository.tagOfSynonym(word)) throw taken(word);
  }
}

function taken(word: string): DomainError {
  return new DomainError('conflict.taken', { message: `Already a synonym, or the tag itself: ${word}.`, errors: [{ path: 'from', code: 'taken', message: `taken: ${word}` }] });
}
