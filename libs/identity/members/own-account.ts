import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Handles } from '../accounts/free-handles.js';
import { Communities } from '../communities/communities.js';
import { putOwnAccount } from './members.queries.js';

/** The account in whose name the community itself speaks. Nobody signs in to it: it has neither address nor password. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly handles: Handles,
  ) {}

  /** Its id; made when it is first needed. */
  async id(): Promise<string> {
    const { name } = await this.communities.current();
    return this.database.tx.run(async () => {
      const handle = await this.handles.free(`${name}@`);
      return (await this.database.one(putOwnAccount, [currentCommunityId(), uuidv7(), handle, name]))!.id;
    });
  }
}
