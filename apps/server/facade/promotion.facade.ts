import { Injectable } from '@nestjs/common';
import type { ArticleKeeping, NominationInput, NominationQuery, ReviewQuery, WorksQuery } from '#contracts';
import { Crediting, Keeping, Nominating, Products, Promoting, Reporting, Standing } from '#knowledge';
import type { PromotionPart } from './parts/promotion.js';

@Injectable()
export class PromotionFacade implements PromotionPart {
  constructor(
    private readonly list: Products,
    private readonly reporting: Reporting,
    private readonly held: Standing,
    private readonly nominating: Nominating,
    private readonly promoting: Promoting,
    private readonly crediting: Crediting,
    private readonly keeping: Keeping,
  ) {}

  products() {
    return this.list.list();
  }
  async createProduct(name: string, idempotencyKey?: string) {
    await this.list.create({ name }, idempotencyKey);
  }
  renameProduct(id: string, name: string) {
    return this.list.rename(id, { name });
  }
  deleteProduct(id: string) {
    return this.list.delete(id);
  }
  async addVersion(productId: string, input: { name: string; releasedOn: string | null }, idempotencyKey?: string) {
    await this.list.addVersion(productId, input, idempotencyKey);
  }
  editVersion(productId: string, id: string, input: { name?: string; releasedOn?: string | null; before?: string | null }) {
    return this.list.editVersion(productId, id, input);
  }
  deleteVersion(productId: string, id: string) {
    return this.list.deleteVersion(productId, id);
  }
  standing({ id, kind, space, deleted, lockedAt }: Parameters<PromotionPart['standing']>[0]) {
    return this.held.of({ id, kind, spaceId: space.id, deleted, locked: lockedAt !== null });
  }
  report(postId: string, versionId: string, works: boolean | null) {
    return this.reporting.report(postId, { versionId, works });
  }
  reports(postId: string, query: WorksQuery) {
    return this.reporting.reports(postId, query);
  }
  setVersions(postId: string, versionIds: string[]) {
    return this.reporting.setVersions(postId, { versionIds });
  }
  supersede(postId: string, byPostId: string | null) {
    return this.reporting.supersede(postId, { byPostId });
  }
  async nominate(postId: string, input: NominationInput, idempotencyKey?: string) {
    await this.nominating.nominate(postId, input, idempotencyKey);
  }
  nominated(postId: string) {
    return this.nominating.standing(postId);
  }
  nominations(query: NominationQuery) {
    return this.nominating.page(query);
  }
  declineNomination(id: string, reason: string) {
    return this.nominating.decline(id, { reason });
  }
  withdrawNomination(id: string) {
    return this.nominating.withdraw(id);
  }
  takeBackNomination(id: string) {
    return this.nominating.takeBack(id);
  }
  acceptNomination(id: string) {
    return this.promoting.accept(id);
  }
  undoPromotion(id: string) {
    return this.promoting.undo(id);
  }
  promote(postId: string, space?: string) {
    return this.promoting.promote(postId, { space });
  }
  truth(articleId: string) {
    return this.keeping.truthOf(articleId);
  }
  reviews(query: ReviewQuery) {
    return this.keeping.page(query);
  }
  confirmArticle(articleId: string, confirmed: boolean) {
    return this.keeping.confirm(articleId, { confirmed });
  }
  keepArticle(articleId: string, input: ArticleKeeping) {
    return this.keeping.settle(articleId, input);
  }
  async isCredited() {
    return (await this.crediting.choice()).named;
  }
  async beCredited(named: boolean) {
    await this.crediting.choose({ named });
  }
}
