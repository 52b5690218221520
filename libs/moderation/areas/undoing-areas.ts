import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommentingOnRounds, Deciding } from '#ideas';
import { ArticleAccess, Nominating, Settling } from '#knowledge';
import type { ActionRow } from '../decisions/log.queries.js';
import { overtaken } from '../decisions/overtaken.js';
import { WaysBack } from '../decisions/ways-back.js';

const since = () => overtaken('topic', 'Something else was decided about this since.');

/** Takes back what was decided about ideas, nominations, articles and comments of rounds, each as its own area does. */
@Injectable()
export class UndoingAreas implements OnModuleInit {
  /** An accepted nomination is taken back with the article that was made of it. */
  readonly actions = ['decide-idea', 'decline-nomination', 'archive-article', 'protect-article', 'hide-comment'] as const;

  constructor(
    private readonly deciding: Deciding,
    private readonly nominating: Nominating,
    private readonly articles: ArticleAccess,
    private readonly settling: Settling,
    private readonly comments: CommentingOnRounds,
    private readonly ways: WaysBack,
  ) {}

  onModuleInit(): void {
    this.ways.add(this);
  }

  async refuse({ id, action, topicId }: ActionRow): Promise<void> {
    if (action === 'decide-idea' && !(await this.deciding.isLastWord(id))) throw since();
    if (action === 'archive-article' && (await this.articles.byId(topicId!)).article.state !== 'archived') throw since();
    if (action === 'protect-article' && !(await this.articles.byId(topicId!)).article.isProtected) throw since();
  }

  async giveBack({ id, action, topicId, before }: ActionRow): Promise<void> {
    if (action === 'decide-idea') await this.deciding.undo(id);
    if (action === 'decline-nomination') await this.nominating.takeBack(before.nominationId!);
    if (action === 'archive-article') await this.settling.settle(topicId!, { state: before.articleState });
    if (action === 'protect-article') await this.settling.settle(topicId!, { isProtected: false });
    if (action === 'hide-comment') await this.comments.hide(before.roundId!, before.commentId!, false);
  }
}
