import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { readState } from './state.queries.js';

/** The whole community's figures, as the formula wants them. */
export interface State {
  documents: number;
  /** Of a topic, in weighted words. */
  averageLength: number;
  averageTitleLength: number;
  referenceLength: number;
  vocabularyEpoch: number;
  /** Most used first. */
  languages: string[];
  /** False when the languages were changed since the index was built. */
  isCurrent: boolean;
}

@Injectable()
export class IndexState {
  constructor(private readonly database: Database) {}

  async read(): Promise<State> {
    const row = await this.database.one(readState, [currentCommunityId()]);
    const documents = row?.documents ?? 0;
    const average = (total: string | undefined): number => (documents > 0 ? Math.max(1, Number(total) / documents) : 1);
    const languages = row && row.languages.length > 0 ? row.languages : ['english'];
    return {
      documents,
      averageLength: average(row?.totalLength),
      averageTitleLength: average(row?.totalTitleLength),
      referenceLength: row?.referenceLength ?? 1,
      vocabularyEpoch: row?.vocabularyEpoch ?? 0,
      languages,
      isCurrent: !row?.indexedLanguages || row.indexedLanguages.join() === languages.join(),
    };
  }
}
