import type { RoundHead, RoundResult } from '#contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export interface StoredOption {
  text: string;
  /** The idea that it stands for. */
  topicId: string | null;
}

/** A question to the readers of an ideas space, answered in secret until it closes. */
@Entity('rounds')
@Index('rounds_by_space', ['communityId', 'spaceId', 'opensAt'])
@Index('rounds_unrevealed', ['communityId', 'closesAt'], { where: 'revealed_at is null' })
export class RoundRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rounds_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rounds_pkey' }) id: string;
  @Column('uuid') spaceId: string;
  @Column('text') question: string;
  @Column('text') details: string;
  @Column('jsonb') options: StoredOption[];
  @Column('timestamptz') opensAt: Date;
  @Column('timestamptz') closesAt: Date;
  /** What the chain begins with, letter by letter. */
  @Column('text') definition: string;
  @Column('uuid') openedBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) revealedAt: Date | null;
  @Column('jsonb', { nullable: true }) result: RoundResult | null;
}

/** What ballots are sealed with, and what makes voters nameless; the second is deleted at the reveal. */
@Entity('round_keys')
@ForeignKey(() => RoundRow, ['communityId', 'roundId'], ['communityId', 'id'], { name: 'round_keys_round', onDelete: 'CASCADE' })
export class RoundKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'round_keys_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'round_keys_pkey' }) roundId: string;
  @Column('bytea') sealKey: Buffer;
  @Column('bytea', { nullable: true }) voterKey: Buffer | null;
}

/** A link of a round's chain. Never updated, never deleted; says neither who, nor when, nor what, nor whether it is a ballot. */
@Entity('round_ballots')
@Index('round_ballots_by_voter', ['communityId', 'roundId', 'voter', 'position'])
export class RoundBallot {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'round_ballots_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'round_ballots_pkey' }) roundId: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'round_ballots_pkey' }) position: number;
  @Column('bytea') voter: Buffer;
  @Column('bytea') sealed: Buffer;
  @Column('bytea') hash: Buffer;
}

/** The chain's last link at a time, as it was published. */
@Entity('round_heads')
@ForeignKey(() => RoundRow, ['communityId', 'roundId'], ['communityId', 'id'], { name: 'round_heads_round', onDelete: 'CASCADE' })
export class RoundHeadRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'round_heads_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'round_heads_pkey' }) roundId: string;
  /** The day (UTC) for which it was published, or the opening or the reveal: each has one head. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'round_heads_pkey' }) occasion: string;
  @Column('text') kind: RoundHead['kind'];
  @Column('timestamptz') at: Date;
  @Column('int') position: number;
  @Column('bytea') hash: Buffer;
}

/** Said about a round; seen by its author alone until the reveal. */
@Entity('round_comments')
@Index('round_comments_by_round', ['communityId', 'roundId', 'id'])
@ForeignKey(() => RoundRow, ['communityId', 'roundId'], ['communityId', 'id'], { name: 'round_comments_round', onDelete: 'CASCADE' })
export class RoundCommentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'round_comments_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'round_comments_pkey' }) id: string;
  @Column('uuid') roundId: string;
  @Column('uuid') memberId: string;
  @Column('text') source: string;
  @Column('text') html: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { nullable: true }) hiddenBy: string | null;
}
