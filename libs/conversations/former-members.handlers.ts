import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events } from '#platform';
import { forgetFormerMember } from './former-members.queries.js';

/** What was theirs alone goes with those who leave: drafts, how far they read, and on which page they asked. */
@Injectable()
export class FormerMembers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.events.on('posts.forget-members', ['member.left'], async ({ payload }) => void (await this.database.query(forgetFormerMember, [currentCommunityId(), payload.memberId])));
  }
}
