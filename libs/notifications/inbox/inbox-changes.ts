import { Injectable } from '@nestjs/common';
import { Signals } from '#platform';

/** Name of the signal that something changed in the inboxes of the members in its key. */
export const inboxChanged = 'inbox.changed';

/** PostgreSQL carries notices of less than 8,000 bytes: an id has 36, and a comma. */
const membersANotice = 150;

/** Tells every process whose inboxes are not as they were, so that counts are read anew and open pages hear of it. */
@Injectable()
export class InboxChanges {
  constructor(private readonly signals: Signals) {}

  async tell(memberIds: readonly string[]): Promise<void> {
    const members = [...new Set(memberIds)];
    for (let at = 0; at < members.length; at += membersANotice) await this.signals.send(inboxChanged, members.slice(at, at + membersANotice).join());
  }
}

/** The members that a signal of this name speaks of. */
export function membersIn(key: string): string[] {
  return key.split(',');
}
