import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { ProductRow, ProductVersionRow } from './versions.entity.js';

type NewVersion = Pick<ProductVersionRow, 'id' | 'productId' | 'name' | 'position' | 'releasedOn'>;

@Injectable()
export class ProductsRepository {
  constructor(private readonly database: Database) {}

  all(): Promise<ProductRow[]> {
    return this.database.manager.find(ProductRow, { where: { communityId: currentCommunityId() }, order: { name: 'ASC' } });
  }

  versions(): Promise<ProductVersionRow[]> {
    return this.database.manager.find(ProductVersionRow, { where: { communityId: currentCommunityId() }, order: { position: 'ASC', id: 'ASC' } });
  }

  /** One at a time gives a product its name, until the transaction ends. */
  async lockNames(): Promise<void> {
    await this.database.query('select pg_advisory_xact_lock(hashtext($1))', [`products/${currentCommunityId()}`]);
  }

  /** Takes the product for this transaction: its versions are put in order by one at a time. */
  lock(id: string): Promise<ProductRow | null> {
    return this.database.manager.findOne(ProductRow, { where: { communityId: currentCommunityId(), id }, lock: { mode: 'pessimistic_write' } });
  }

  versionsOf(productId: string): Promise<ProductVersionRow[]> {
    return this.database.manager.find(ProductVersionRow, { where: { communityId: currentCommunityId(), productId }, order: { position: 'ASC', id: 'ASC' } });
  }

  async insert(row: Pick<ProductRow, 'id' | 'name'>): Promise<void> {
    await this.database.manager.insert(ProductRow, { ...row, communityId: currentCommunityId() });
  }

  async rename(id: string, name: string): Promise<void> {
    await this.database.manager.update(ProductRow, { communityId: currentCommunityId(), id }, { name });
  }

  async delete(id: string): Promise<void> {
    await this.database.manager.delete(ProductRow, { communityId: currentCommunityId(), id });
  }

  async insertVersion(row: NewVersion): Promise<void> {
    await this.database.manager.insert(ProductVersionRow, { ...row, communityId: currentCommunityId() });
  }

  async updateVersion(id: string, changes: Partial<ProductVersionRow>): Promise<void> {
    await this.database.manager.update(ProductVersionRow, { communityId: currentCommunityId(), id }, changes);
  }

  async deleteVersion(id: string): Promise<void> {
    await this.database.manager.delete(ProductVersionRow, { communityId: currentCommunityId(), id });
  }
}
