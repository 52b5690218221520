import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { DomainError } from '../errors/domain-error.js';
import { Jobs } from '../events/jobs.js';
import { currentActor, currentCommunityId, currentScope } from './scope.js';

interface AnswerRow {
  request_hash: string;
  answer: unknown;
}

/** A doubled submit is one act: the same key with the same request gets the first answer again. */
@Injectable()
export class Idempotency implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register('idempotency.forget', () => this.forget());
    this.jobs.schedule('idempotency.forget', '37 * * * *');
  }

  /** Runs `work` in a transaction once for each key of an actor; throws `conflict.idempotency` when the request differs. */
  run<Answer>(key: string | undefined, request: unknown, work: () => Promise<Answer>): Promise<Answer> {
    if (!key) return this.database.tx.run(work);
    const actor = currentActor().memberId ?? currentScope()?.address ?? 'guest';
    const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('base64');
    return this.database.tx.run(async () => {
      const earlier = await this.claim(actor, key.slice(0, 200), requestHash);
      if (earlier) return earlier.answer as Answer;
      const answer = await work();
      await this.database.query(
        { name: 'idempotency.answer', text: `update idempotent_answers set answer = $4 where community_id = $1 and actor = $2 and key = $3` },
        [currentCommunityId(), actor, key.slice(0, 200), JSON.stringify(answer)],
      );
      return answer;
    });
  }

  /** Waits for a concurrent request of the same key to end, then returns its answer. */
  private async claim(actor: string, key: string, requestHash: string): Promise<AnswerRow | undefined> {
    const values = [currentCommunityId(), actor, key, requestHash];
    const claimed = await this.database.query(
      { name: 'idempotency.claim', text: `insert into idempotent_answers (community_id, actor, key, request_hash) values ($1, $2, $3, $4) on conflict do nothing returning key` },
      values,
    );
    if (claimed.length > 0) return undefined;
    const row = await this.database.one<AnswerRow>(
      { name: 'idempotency.find', text: `select request_hash, answer from idempotent_answers where community_id = $1 and actor = $2 and key = $3` },
      values.slice(0, 3),
    );
    if (!row || row.request_hash !== requestHash) {
      throw new DomainError('conflict.idempotency', { message: 'This Idempotency-Key was used for a different request.' });
    }
    return row;
  }

  private async forget(): Promise<void> {
    await this.database.query(`delete from idempotent_answers where community_id = $1 and created_at < now() - interval '1 day'`, [currentCommunityId()]);
  }
}
