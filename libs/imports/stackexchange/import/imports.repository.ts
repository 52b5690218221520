import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database, DomainError } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { ImportRow } from '../../imports.entity.js';
import type { IdeaBoard } from '../mapping/idea-boards.js';
import { beginning, type ImportFile, type ImportProgressState, type ImportState } from './import-state.js';

/** The imports of a community, one for each source. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  /** Keeps every other import of this source away until the returned function is called, or the process ends. */
  async lock(source: string): Promise<() => Promise<void>> {
    const client = await this.database.pool.connect();
    const key = `${currentCommunityId()}/${source}`;
    try {
      const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as locked', [key]);
      if (!rows[0]?.locked) throw new DomainError('conflict.already-done', { message: `Another import of ${source} is running: wait for its end.` });
    } catch (error) {
      client.release();
      throw error;
    }
    return async () => {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key]).catch(() => undefined);
      client.release();
    };
  }

  list(): Promise<ImportRow[]> {
    return this.database.manager.find(ImportRow, { where: { communityId: currentCommunityId() }, order: { source: 'ASC' } });
  }

  bySource(source: string): Promise<ImportRow | null> {
    return this.database.manager.findOneBy(ImportRow, { communityId: currentCommunityId(), source });
  }

  async add(source: string, files: ImportFile[]): Promise<ImportRow> {
    const row = { communityId: currentCommunityId(), id: uuidv7(), source, state: 'running' as const, files, progress: beginning() };
    await this.database.manager.insert(ImportRow, row);
    return (await this.bySource(source))!;
  }

  /** Begins the same source from the start, with these files. */
  async beginAnew(id: string, files: ImportFile[]): Promise<void> {
    await this.update(id, { state: 'running', files, progress: beginning(), startedAt: new Date(), finishedAt: null });
  }

  async saveProgress(id: string, progress: ImportProgressState): Promise<void> {
    await this.database.query(
      { name: 'imports.save-progress', text: 'update imports set progress = $3::jsonb, updated_at = now() where community_id = $1 and id = $2' },
      [currentCommunityId(), id, JSON.stringify(progress)],
    );
  }

  async setSpace(id: string, spaceId: string, madeSpace: boolean): Promise<void> {
    await this.update(id, { spaceId, madeSpace });
  }

  async setBoards(id: string, boards: IdeaBoard[]): Promise<void> {
    await this.update(id, { boards });
  }

  async setState(id: string, state: ImportState): Promise<void> {
    await this.update(id, { state, ...(state === 'finished' && { finishedAt: new Date() }) });
  }

  async remove(id: string): Promise<void> {
    await this.database.manager.delete(ImportRow, { communityId: currentCommunityId(), id });
  }

  private async update(id: string, changes: Partial<ImportRow>): Promise<void> {
    await this.database.manager.update(ImportRow, { communityId: currentCommunityId(), id }, changes);
  }
}
