import { Injectable } from '@nestjs/common';
import type { MemberProfile } from '#contracts';
import { Profiles } from '#identity';
import { currentCommunityId, Database } from '#platform';
import { Spaces } from '#spaces';
import { contributionsSeenFrom } from './contributions.queries.js';

/** A member as somebody meets them: what they did in spaces that the reader may not see is not counted. */
@Injectable()
export class Contributing {
  constructor(
    private readonly database: Database,
    private readonly profiles: Profiles,
    private readonly spaces: Spaces,
  ) {}

  async profile(handle: string): Promise<MemberProfile> {
    const profile = await this.profiles.find(handle);
    const counts = await this.database.one(contributionsSeenFrom, [currentCommunityId(), profile.id, await this.spaces.visibleIds()]);
    return { ...profile, ...counts };
  }
}
