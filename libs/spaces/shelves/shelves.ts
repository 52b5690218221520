import { Injectable } from '@nestjs/common';
import { Sessions, SpaceRoles } from '#identity';
import { notFound } from '#platform';
import { Spaces } from '../spaces.js';
import { ShelvesRepository } from './shelves.repository.js';
import { shelfKey, type Shelf } from './shelves.policy.js';

/** Places within a space, one for each kind of readers: made when first needed, and kept. */
@Injectable()
export class Shelves {
  constructor(
    private readonly spaces: Spaces,
    private readonly repository: ShelvesRepository,
    private readonly roles: SpaceRoles,
    private readonly sessions: Sessions,
  ) {}

  /**
   * The id of the space's shelf for these readers. To be asked before a transaction that puts something there: every process
   * knows the shelf from then on.
   */
  async of(spaceId: string, shelf: Shelf): Promise<string> {
    const key = shelfKey(shelf);
    const known = await this.find(spaceId, key);
    if (known) return known;
    await this.spaces.change(async () => {
      if (!(await this.repository.insert(spaceId, key))) throw notFound('space');
      await this.repository.follow(spaceId);
      return spaceId;
    });
    // Who has a role in the space has it on the shelf, too, from now on.
    for (const { memberId } of await this.roles.inSpace(spaceId)) await this.sessions.change(memberId, async () => undefined);
    return (await this.find(spaceId, key))!;
  }

  private async find(spaceId: string, key: string): Promise<string | undefined> {
    return (await this.spaces.allRows()).find(({ parentId, shelf }) => parentId === spaceId && shelf === key)?.id;
  }
}
