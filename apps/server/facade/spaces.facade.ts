import { Injectable } from '@nestjs/common';
import type { PageQuery } from '#contracts';
import { Spaces, Tags } from '#spaces';
import type { Facade } from './facade.js';

type SpacesPart = Facade['spaces'];

@Injectable()
export class SpacesFacade implements SpacesPart {
  constructor(
    private readonly spaces: Spaces,
    private readonly tagList: Tags,
  ) {}

  list() {
    return this.spaces.list();
  }
  find(slug: string) {
    return this.spaces.find(slug);
  }
  tags(query: PageQuery & { q?: string }) {
    return this.tagList.page(query);
  }
  tag(slug: string) {
    return this.tagList.find(slug);
  }
  suggestTags(prefix: string) {
    return this.tagList.suggest(prefix);
  }
}
