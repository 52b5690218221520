import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, notFound, Realtime, type Connection } from '#platform';
import { Members, requireMember } from '#identity';
import { ArticleAccess } from '../articles/article-access.js';

/**
 * Who has an article open to edit it says so to the others who have, and again every some seconds; who is not heard of any
 * more has left. Nothing is kept here but who may speak.
 */
@Injectable()
export class Editors implements OnModuleInit {
  private readonly here = new Map<string, Set<string>>();

  constructor(
    private readonly realtime: Realtime,
    private readonly access: ArticleAccess,
    private readonly members: Members,
  ) {}

  onModuleInit(): void {
    this.realtime.registerRoom('article', {
      mayEnter: (id) => this.mayEdit(id),
      entered: ({ id }, articleId) => void this.here.set(articleId, (this.here.get(articleId) ?? new Set()).add(id)),
      left: ({ id }, articleId) => this.forget(id, articleId),
    });
    this.realtime.onMessage('article.editing', (connection, { articleId }) => this.tell(connection, articleId));
  }

  private async tell(connection: Connection, articleId: string): Promise<void> {
    const memberId = requireMember(connection.actor);
    if (!this.here.get(articleId)?.has(connection.id)) throw notFound('article');
    const name = (await this.members.refs([memberId])).get(memberId)?.displayName;
    if (name) this.realtime.emit({ kind: 'article', id: articleId }, 'article.editing', { articleId, memberId, name });
  }

  private forget(connectionId: string, articleId: string): void {
    const connections = this.here.get(articleId);
    connections?.delete(connectionId);
    if (connections?.size === 0) this.here.delete(articleId);
  }

  private async mayEdit(articleId: string): Promise<boolean> {
    try {
      this.access.authorize(await this.access.byId(articleId), 'edit', 'You may not edit this article.');
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}
