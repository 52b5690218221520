import type { SearchPage, SearchQuery, SimilarTopic } from '#contracts';

export interface SearchPart {
  search(query: SearchQuery): Promise<SearchPage>;
  similar(title: string, limit?: number): Promise<SimilarTopic[]>;
}
