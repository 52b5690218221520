import { Injectable } from '@nestjs/common';
import { NotificationKind, NotificationPreferencesEdit, type NotificationPreferences, type UnsubscribeScope } from '#contracts';
import { requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, notFound, validate } from '#platform';
import { kindRules } from '../kinds.js';
import { keyOfMember } from '../mails/mailing.queries.js';
import { isSigned, readToken, type Unsubscription } from '../mails/unsubscribe-token.js';
import type { Channels } from '../notifications.entity.js';
import { cancelMails, ensurePreferences, preferencesOf, writePreferences, type PreferencesRow } from './preferences.queries.js';

const untouched: PreferencesRow = { channels: {}, timeZone: 'UTC', quietFrom: null, quietTo: null, weeklyDigest: false };

/** How members want to be told, and what a link in a mail turns off. */
@Injectable()
export class Preferences {
  constructor(private readonly database: Database) {}

  async own(): Promise<NotificationPreferences> {
    return present((await this.database.one(preferencesOf, [currentCommunityId(), requireMember(currentActor())])) ?? untouched);
  }

  async edit(given: NotificationPreferencesEdit): Promise<NotificationPreferences> {
    const { channels = [], timeZone, quiet, weeklyDigest } = validate(NotificationPreferencesEdit, given);
    const memberId = requireMember(currentActor());
    return this.change(memberId, (row) => ({
      channels: withChannels(row.channels, channels),
      timeZone: timeZone ?? row.timeZone,
      quietFrom: quiet === undefined ? row.quietFrom : (quiet?.from ?? null),
      quietTo: quiet === undefined ? row.quietTo : (quiet?.to ?? null),
      weeklyDigest: weeklyDigest ?? row.weeklyDigest,
    }));
  }

  /** What a link in a mail would turn off; throws `not-found` for a link that is none of ours. */
  async unsubscription(token: string): Promise<Unsubscription> {
    const what = readToken(token);
    const kept = what && (await this.database.one(keyOfMember, [currentCommunityId(), what.memberId]));
    if (!what || !kept?.unsubscribeKey || !isSigned(what, kept.unsubscribeKey)) throw notFound('link');
    return { memberId: what.memberId, scope: what.scope };
  }

  /** Turns off by e-mail what the link is for; nobody need be signed in. */
  async unsubscribe(token: string): Promise<UnsubscribeScope> {
    const { memberId, scope } = await this.unsubscription(token);
    const kinds = scope === 'all' ? NotificationKind.options : scope === 'digest' ? [] : [scope];
    await this.change(memberId, (row) => ({
      ...row,
      channels: withChannels(row.channels, kinds.filter((kind) => kindRules[kind].isMailable).map((kind) => ({ kind, mail: 'off' as const }))),
      weeklyDigest: row.weeklyDigest && scope !== 'all' && scope !== 'digest',
    }));
    return scope;
  }

  private change(memberId: string, change: (row: PreferencesRow) => PreferencesRow): Promise<NotificationPreferences> {
    const who = [currentCommunityId(), memberId];
    return this.database.tx.run(async () => {
      const before = (await this.database.one(ensurePreferences, who))!;
      const row = change(before);
      await this.database.query(writePreferences, [...who, row.channels, row.timeZone, row.quietFrom, row.quietTo, row.weeklyDigest]);
      const silenced = NotificationKind.options.filter((kind) => mailOf(row.channels, kind) === 'off');
      await this.database.query(cancelMails, [...who, silenced]);
      return present(row);
    });
  }
}

/** What differs from the default is kept. */
function withChannels(channels: Channels, edits: NonNullable<NotificationPreferencesEdit['channels']>): Channels {
  const next: Channels = { ...channels };
  for (const { kind, here, mail } of edits) {
    next[kind] = { ...next[kind], ...(here !== undefined && { here }), ...(mail !== undefined && kindRules[kind].isMailable && { mail }) };
  }
  return next;
}

function mailOf(channels: Channels, kind: NotificationKind) {
  return channels[kind]?.mail ?? kindRules[kind].mail;
}

function present({ channels, timeZone, quietFrom, quietTo, weeklyDigest }: PreferencesRow): NotificationPreferences {
  return {
    channels: NotificationKind.options.map((kind) => ({ kind, here: channels[kind]?.here ?? true, mail: mailOf(channels, kind), mailable: kindRules[kind].isMailable })),
    timeZone,
    quiet: quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo },
    weeklyDigest,
  };
}
