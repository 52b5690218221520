import { Injectable } from '@nestjs/common';
import type { NewPagePost } from '#contracts';
import { Fragments, PageThreads } from '#conversations';
import type { PageThreadsPart } from './parts/page-threads.js';

@Injectable()
export class PageThreadsFacade implements PageThreadsPart {
  constructor(
    private readonly threads: PageThreads,
    private readonly fragments: Fragments,
  ) {}

  find(key: string) {
    return this.threads.find(key);
  }
  post(input: NewPagePost, idempotencyKey?: string) {
    return this.threads.post(input, idempotencyKey);
  }
  fragment(number: number, cursor?: string) {
    return this.fragments.topic(number, cursor);
  }
}
