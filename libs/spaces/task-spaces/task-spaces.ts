import { Injectable } from '@nestjs/common';
import type { SpaceInput } from '#contracts';
import { Spaces } from '../spaces.js';
import { SpacesRepository } from '../spaces.repository.js';

/** Spaces that are there for a time. Each method changes what it says within the caller's transaction; who may is the caller's to ask. */
@Injectable()
export class TaskSpaces {
  constructor(
    private readonly spaces: Spaces,
    private readonly repository: SpacesRepository,
  ) {}

  /** Where another space has the address, a number is put after it. */
  open(input: SpaceInput, topicsUntil: Date): Promise<string> {
    return this.spaces.change(async () => {
      const taken = new Set((await this.spaces.allRows()).map(({ slug }) => slug));
      const id = await this.repository.insert({ ...input, slug: freeSlug(input.slug, taken) });
      await this.repository.setTask(id, { topicsUntil });
      return id;
    });
  }

  async describe(id: string, { name, description, topicsUntil }: { name: string; description: string; topicsUntil: Date }): Promise<void> {
    await this.spaces.change(async () => {
      await this.repository.setTask(id, { name, description, topicsUntil });
      return id;
    });
  }

  /** Nothing is opened there from then on, and no text of a topic is changed. */
  async closeTopics(id: string, topicsUntil: Date): Promise<void> {
    await this.spaces.change(async () => {
      await this.repository.setTask(id, { topicsUntil });
      return id;
    });
  }

  /** It is over and in no list any more; null takes that back. */
  async end(id: string, endedAt: Date | null): Promise<void> {
    await this.spaces.change(async () => {
      await this.repository.setTask(id, { endedAt });
      return id;
    });
  }
}

/** An address that none of those has. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
  return free;
}
