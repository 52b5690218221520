import type { CampaignCriterion, CampaignEnding, CampaignPhase, IdeaGroup, SpaceVisibility } from '#contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A question to a community for a time. Its space is made when it opens: until then there is nothing of it to be found. */
@Entity('campaigns')
@Index('campaigns_by_slug', ['communityId', 'slug'], { unique: true })
@Index('campaigns_by_space', ['communityId', 'spaceId'], { unique: true, where: 'space_id is not null' })
@Index('campaigns_running', ['communityId', 'opensAt'], { where: `phase <> 'ended'` })
export class CampaignRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaigns_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaigns_pkey' }) id: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text') question: string;
  @Column('text') html: string;
  @Column('text') excerpt: string;
  @Column('text') stakes: string;
  @Column('text') visibility: SpaceVisibility;
  @Column('uuid', { array: true }) groupIds: string[];
  @Column('boolean') limited: boolean;
  @Column('boolean') downvotes: boolean;
  @Column('timestamptz') opensAt: Date;
  @Column('timestamptz') closesAt: Date;
  @Column('timestamptz', { nullable: true }) votesUntil: Date | null;
  @Column('timestamptz') resultBy: Date;
  @Column('jsonb') criteria: CampaignCriterion[];
  @Column('text') ending: CampaignEnding;
  @Column('uuid', { nullable: true }) targetId: string | null;
  @Column('text') phase: CampaignPhase;
  @Column('uuid', { nullable: true }) spaceId: string | null;
  @Column('text', { default: '' }) statement: string;
  @Column('timestamptz', { nullable: true }) chosenAt: Date | null;
  @Column('timestamptz', { nullable: true }) resultAt: Date | null;
  @Column('timestamptz', { nullable: true }) endsAt: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('uuid') madeBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

@Entity('campaign_judges')
@ForeignKey(() => CampaignRow, ['communityId', 'campaignId'], ['communityId', 'id'], { name: 'campaign_judges_campaign', onDelete: 'CASCADE' })
export class CampaignJudge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_judges_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_judges_pkey' }) campaignId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_judges_pkey' }) memberId: string;
  /** From then on their scores stay, and they see those of others. */
  @Column('timestamptz', { nullable: true }) handedInAt: Date | null;
}

/** What a judge gives an idea: points for each criterion, in their order. */
@Entity('campaign_scores')
@ForeignKey(() => CampaignRow, ['communityId', 'campaignId'], ['communityId', 'id'], { name: 'campaign_scores_campaign', onDelete: 'CASCADE' })
export class CampaignScoreRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_scores_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_scores_pkey' }) campaignId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_scores_pkey' }) topicId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_scores_pkey' }) memberId: string;
  @Column('jsonb') points: (number | null)[];
  @Column('text') note: string;
  @Column('timestamptz', { default: () => 'now()' }) scoredAt: Date;
}

/** An idea that is chosen, and why. */
@Entity('campaign_winners')
@ForeignKey(() => CampaignRow, ['communityId', 'campaignId'], ['communityId', 'id'], { name: 'campaign_winners_campaign', onDelete: 'CASCADE' })
export class CampaignWinnerRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_winners_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_winners_pkey' }) campaignId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_winners_pkey' }) topicId: string;
  @Column('int') place: number;
  @Column('text') why: string;
}

/** A line of a campaign's timeline. Lines are only added. */
@Entity('campaign_lines')
@Index('campaign_lines_of_campaign', ['communityId', 'campaignId', 'id'])
@ForeignKey(() => CampaignRow, ['communityId', 'campaignId'], ['communityId', 'id'], { name: 'campaign_lines_campaign', onDelete: 'CASCADE' })
export class CampaignLineRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_lines_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_lines_pkey' }) id: string;
  @Column('uuid') campaignId: string;
  @Column('text') phase: CampaignPhase;
  @Column('boolean') undo: boolean;
  /** Null where the clock did it. */
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('timestamptz') at: Date;
}

/** Who took part and was told of the result. */
@Entity('campaign_told')
@ForeignKey(() => CampaignRow, ['communityId', 'campaignId'], ['communityId', 'id'], { name: 'campaign_told_campaign', onDelete: 'CASCADE' })
export class CampaignTold {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_told_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_told_pkey' }) campaignId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_told_pkey' }) memberId: string;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}

/** What the end did with an idea: moved it, from where it stood there, or locked it. */
@Entity('campaign_moves')
@ForeignKey(() => CampaignRow, ['communityId', 'campaignId'], ['communityId', 'id'], { name: 'campaign_moves_campaign', onDelete: 'CASCADE' })
export class CampaignMove {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_moves_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_moves_pkey' }) campaignId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_moves_pkey' }) topicId: string;
  /** Null where it was locked. */
  @Column('uuid', { nullable: true }) movedTo: string | null;
  /** Its step before, where the board that it moved into has another one for it. */
  @Column('text', { nullable: true }) status: string | null;
  @Column('text', { nullable: true }) statusGroup: IdeaGroup | null;
  /** The one that it has there instead. */
  @Column('text', { nullable: true }) fitted: string | null;
}
