import { Meilisearch, MeilisearchApiError, type EnqueuedTask, type Index, type SearchParams, type SearchResponse } from 'meilisearch';
import type { MeilisearchTopic } from './documents.js';
import { settingsFor } from './settings.js';

/** A member waits for this. */
const searchMs = 1_500;
/** A job waits for these. */
const writeMs = 30_000;
const taskMs = 60_000;

/** The index is missing or not set up: a new Meilisearch, or one that lost its data. It has to be built. */
export class IndexUnusable extends Error {}

const unusable = new Set(['index_not_found', 'invalid_search_filter', 'invalid_search_facets', 'invalid_multi_search_facets']);

export type Found = SearchResponse<MeilisearchTopic> & { totalHits?: number };

/** A community's index in Meilisearch, and the next one while that is being built. */
export class MeilisearchIndex {
  private readonly client: Meilisearch;
  private readonly hurried: Meilisearch;

  constructor(url: string, key: string | undefined) {
    this.client = new Meilisearch({ host: url, apiKey: key, timeout: writeMs, defaultWaitOptions: { timeout: taskMs, interval: 40 } });
    this.hurried = new Meilisearch({ host: url, apiKey: key, timeout: searchMs });
  }

  search(communityId: string, q: string, params: SearchParams): Promise<Found> {
    return known(this.hurried.index<MeilisearchTopic>(uidOf(communityId)).search(q, params));
  }

  /** The answers to several queries, in their order. */
  async searchEach(communityId: string, queries: (SearchParams & { q: string })[]): Promise<Found[]> {
    const indexUid = uidOf(communityId);
    const asked = { queries: queries.map((query) => ({ ...query, indexUid })) };
    return (await known(this.hurried.multiSearch<typeof asked, MeilisearchTopic>(asked))).results;
  }

  async isHealthy(): Promise<boolean> {
    return this.hurried.isHealthy();
  }

  async size(communityId: string): Promise<number> {
    return (await known(this.present(communityId).getStats())).numberOfDocuments;
  }

  /** Sends documents to be taken over in the order of the calls; wait() tells when they are. */
  async put(communityId: string, documents: MeilisearchTopic[], which: 'present' | 'next' = 'present'): Promise<EnqueuedTask[]> {
    return documents.length > 0 ? [await known(this[which](communityId).addDocuments(documents, { primaryKey: 'id' }))] : [];
  }

  async delete(communityId: string, ids: string[]): Promise<EnqueuedTask[]> {
    return ids.length > 0 ? [await known(this.present(communityId).deleteDocuments(ids))] : [];
  }

  /** Resolves when Meilisearch has done what it was sent; throws if it could not. */
  async wait(tasks: readonly EnqueuedTask[]): Promise<void> {
    for (const { taskUid } of tasks) {
      const task = await this.client.tasks.waitForTask(taskUid);
      if (task.status === 'failed' && task.error?.code === 'index_not_found') throw new IndexUnusable(task.error.message);
      if (task.status !== 'succeeded') throw new Error(`Meilisearch: the task ${task.type} ${task.status}: ${task.error?.message ?? 'no reason given'}`);
    }
  }

  /** Makes an empty next index, dropping the rest of an earlier one. */
  async begin(communityId: string, languages: readonly string[]): Promise<void> {
    await this.client.deleteIndexIfExists(`${uidOf(communityId)}-next`);
    await this.wait([await this.client.createIndex(`${uidOf(communityId)}-next`, { primaryKey: 'id' })]);
    await this.wait([await this.next(communityId).updateSettings(settingsFor(languages))]);
  }

  /** Puts the next index in the present one's place, in one step. */
  async swap(communityId: string): Promise<void> {
    const present = uidOf(communityId);
    if (!(await this.exists(present))) await this.wait([await this.client.createIndex(present, { primaryKey: 'id' })]);
    await this.wait([await this.client.swapIndexes([{ indexes: [present, `${present}-next`], rename: false }])]);
    await this.client.deleteIndexIfExists(`${present}-next`);
  }

  private async exists(uid: string): Promise<boolean> {
    try {
      await known(this.client.getRawIndex(uid));
      return true;
    } catch (error) {
      if (error instanceof IndexUnusable) return false;
      throw error;
    }
  }

  private present(communityId: string): Index<MeilisearchTopic> {
    return this.client.index<MeilisearchTopic>(uidOf(communityId));
  }

  private next(communityId: string): Index<MeilisearchTopic> {
    return this.client.index<MeilisearchTopic>(`${uidOf(communityId)}-next`);
  }
}

function uidOf(communityId: string): string {
  return `hearth-${communityId}`;
}

async function known<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof MeilisearchApiError && unusable.has(error.cause?.code ?? '')) throw new IndexUnusable(error.message);
    throw error;
  }
}
