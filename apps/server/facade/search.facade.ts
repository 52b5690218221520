import { Injectable } from '@nestjs/common';
import type { SearchQuery } from '#contracts';
import { Search } from '#search';
import type { SearchPart } from './parts/search.js';

@Injectable()
export class SearchFacade implements SearchPart {
  constructor(private readonly engine: Search) {}

  search(query: SearchQuery) {
    return this.engine.search(query);
  }
  similar(title: string, limit?: number) {
    return this.engine.similar({ title, limit: limit ?? 6 });
  }
}
