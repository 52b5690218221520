import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FormTrace } from '#contracts';
import { currentActor, currentCommunityId } from '#platform';
import { DailyKeys } from './daily-keys.js';

/** How a form was filled in. */
export interface FilledForm {
  /** From its opening to now; null where it was not opened, or by somebody else. */
  seconds: number | null;
  isTrapped: boolean;
}

/**
 * Says when a form was opened: a token that the page carries, signed for the session that it is written for. Nobody can make
 * it older or younger than it is.
 */
@Injectable()
export class FormOpenings {
  constructor(private readonly keys: DailyKeys) {}

  /** For guests and for members at level 0; nobody asks the others. */
  async token(): Promise<string | null> {
    const { memberId, trustLevel, role } = currentActor();
    if (memberId && (trustLevel > 0 || role !== 'member')) return null;
    const at = Date.now();
    return `${at.toString(36)}.${(await this.signature(at))!.toString('base64url')}`;
  }

  async read({ opened, homepage }: FormTrace): Promise<FilledForm> {
    return { seconds: await this.secondsSince(opened), isTrapped: homepage.trim() !== '' };
  }

  private async secondsSince(token: string): Promise<number | null> {
    const [time = '', signature = ''] = token.split('.');
    const at = parseInt(time, 36);
    if (!/^[0-9a-z]{1,10}$/.test(time) || at > Date.now()) return null;
    const expected = await this.signature(at);
    const given = Buffer.from(signature, 'base64url');
    return expected && given.length === expected.length && timingSafeEqual(given, expected) ? (Date.now() - at) / 1_000 : null;
  }

  private async signature(at: number): Promise<Buffer | undefined> {
    const key = await this.keys.of('form', new Date(at));
    return key && createHmac('sha256', key).update(`${currentCommunityId()}:${currentActor().sessionId ?? 'guest'}:${at}`).digest();
  }
}
