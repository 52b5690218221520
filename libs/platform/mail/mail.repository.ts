import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { currentCommunityId } from '../http/scope.js';
import { MailRow } from './mail.entity.js';

@Injectable()
export class MailRepository {
  constructor(private readonly database: Database) {}

  async insert(mail: Omit<MailRow, 'createdAt' | 'sentAt'>): Promise<void> {
    await this.database.manager.insert(MailRow, mail);
  }

  find(id: string): Promise<MailRow | null> {
    return this.database.manager.findOneBy(MailRow, { communityId: currentCommunityId(), id });
  }

  /** The text carried a link that works once: it is forgotten with the sending. */
  async markSent(id: string): Promise<void> {
    await this.database.manager.update(MailRow, { communityId: currentCommunityId(), id }, { sentAt: new Date(), body: '' });
  }

  latest(count: number): Promise<MailRow[]> {
    return this.database.manager.find(MailRow, { where: { communityId: currentCommunityId() }, order: { createdAt: 'DESC', id: 'DESC' }, take: count });
  }

  async deleteOlderThan(days: number): Promise<void> {
    await this.database.query(`delete from mails where community_id = $1 and created_at < now() - make_interval(days => $2)`, [currentCommunityId(), days]);
  }
}
