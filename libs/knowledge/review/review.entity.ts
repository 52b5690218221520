import type { OutdatedReason, ReviewReason } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Why somebody is to look whether an article is still right. */
@Entity('article_reviews')
@Index('article_reviews_open', ['communityId', 'articleId', 'reason'], { unique: true, where: 'closed_at is null' })
@Index('article_reviews_of_article', ['communityId', 'articleId', 'openedAt'])
export class ArticleReview {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_reviews_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_reviews_pkey' }) id: string;
  @Column('uuid') articleId: string;
  @Column('text') reason: ReviewReason;
  /** The version that is out, the answer that was edited, or the one that contradicts it. */
  @Column('uuid', { nullable: true }) causeId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) openedAt: Date;
  /** When so many had confirmed it. */
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
}

/** A member looked at the article and says that it is right. */
@Entity('review_confirmations')
export class ReviewConfirmation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_confirmations_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_confirmations_pkey' }) articleId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_confirmations_pkey' }) memberId: string;
  @Column('timestamptz', { default: () => 'now()' }) confirmedAt: Date;
}

/** Who keeps an article true, and when it is looked at again whatever happens. */
@Entity('article_owners')
@Index('article_owners_by_day', ['communityId', 'reviewOn'], { where: 'review_on is not null' })
export class ArticleOwner {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_owners_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_owners_pkey' }) articleId: string;
  @Column('uuid', { nullable: true }) ownerId: string | null;
  @Column('date', { nullable: true }) reviewOn: string | null;
}

/** A topic whose answer, or article, does not hold any more. */
@Entity('outdated_topics')
export class OutdatedTopic {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outdated_topics_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outdated_topics_pkey' }) topicId: string;
  @Column('text') reason: OutdatedReason;
  @Column('timestamptz', { default: () => 'now()' }) since: Date;
}
