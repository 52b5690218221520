import { Injectable } from '@nestjs/common';
import type { BrokenLinkQuery, LinkMending, ArticleEdit, ArticlePlace, ArticlePublication, ArticleRestoration, ArticleSettings, ArticleTemplatesInput, Judgement, NewArticle, NewTranslation, PageQuery, RepliesQuery, SectionSettlement } from '#contracts';
import { ArticlePages, Articles, Judging, Links, Placing, Publishing, Revisions, Settling, Templates, Translating, TranslationPages } from '#knowledge';
import type { KnowledgePart } from './parts/knowledge.js';

@Injectable()
export class KnowledgeFacade implements KnowledgePart {
  constructor(
    private readonly pages: ArticlePages,
    private readonly articles: Articles,
    private readonly history: Revisions,
    private readonly publishing: Publishing,
    private readonly settling: Settling,
    private readonly placing: Placing,
    private readonly judging: Judging,
    private readonly written: Templates,
    private readonly links: Links,
    private readonly translating: Translating,
    private readonly translationPages: TranslationPages,
  ) {}

  tree(space: string) {
    return this.pages.tree(space);
  }
  article(space: string, slug: string, query: RepliesQuery) {
    return this.pages.at(space, slug, query);
  }
  addressOf(topicId: string) {
    return this.pages.addressOf(topicId);
  }
  create(input: NewArticle, idempotencyKey?: string) {
    return this.articles.create(input, idempotencyKey);
  }
  source(id: string) {
    return this.articles.source(id);
  }
  save(id: string, input: ArticleEdit) {
    return this.articles.save(id, input);
  }
  revisions(id: string, query: PageQuery) {
    return this.history.list(id, query);
  }
  compare(id: string, from: number, to: number) {
    return this.history.compare(id, from, to);
  }
  blame(id: string) {
    return this.history.blame(id);
  }
  restore(id: string, version: number, input: ArticleRestoration) {
    return this.history.restore(id, version, input);
  }
  publish(id: string, input: ArticlePublication) {
    return this.articles.publish(id, input);
  }
  unschedule(id: string) {
    return this.publishing.unschedule(id);
  }
  place(id: string, input: ArticlePlace) {
    return this.placing.place(id, input);
  }
  judge(id: string, input: Judgement, reader: string | undefined) {
    return this.judging.judge(id, input, reader);
  }
  judgements(id: string, query: PageQuery) {
    return this.judging.list(id, query);
  }
  settle(id: string, input: ArticleSettings) {
    return this.settling.settle(id, input);
  }
  templates(space: string) {
    return this.written.of(space);
  }
  putTemplates(space: string, input: ArticleTemplatesInput) {
    return this.written.put(space, input);
  }
  forgetTemplates(space: string) {
    return this.written.forget(space);
  }
  brokenLinks(query: BrokenLinkQuery) {
    return this.links.page(query);
  }
  mendLink(id: string, position: number, input: LinkMending, note: string) {
    return this.links.mend(id, position, input, note);
  }
  translations(id: string) {
    return this.translationPages.list(id);
  }
  translate(id: string, input: NewTranslation, idempotencyKey?: string) {
    return this.translating.begin(id, input, idempotencyKey);
  }
  translation(id: string) {
    return this.translationPages.sections(id);
  }
  settleSection(id: string, at: number, input: SectionSettlement) {
    return this.translating.settle(id, at, input);
  }
  detachTranslation(id: string) {
    return this.translating.detach(id);
  }
}
