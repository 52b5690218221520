import { Injectable } from '@nestjs/common';
import type { Preview } from '#contracts';
import { requireMember } from '#identity';
import { currentActor } from '#platform';
import { Composer } from './composer.js';

/** Shows what is being written as it will look; the same renderer as for a post. */
@Injectable()
export class Previewing {
  constructor(private readonly composer: Composer) {}

  async preview(source: string): Promise<Preview> {
    requireMember(currentActor());
    if (source.trim() === '') return { html: '' };
    return { html: (await this.composer.compose(source, null)).html };
  }
}
