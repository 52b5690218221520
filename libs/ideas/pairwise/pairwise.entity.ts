import type { PairAnswer } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Whether ideas of a space are compared two at a time, and who sees what came of it. */
@Entity('pairwise_boards')
export class PairwiseBoard {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pairwise_boards_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pairwise_boards_pkey' }) spaceId: string;
  @Column('boolean') isOn: boolean;
  @Column('boolean') publicResults: boolean;
}

/** What a member said of two ideas; `first` is the one with the smaller id. Each says it once of each two, the last word counts. */
@Entity('pair_answers')
@Index('pair_answers_by_space', ['communityId', 'spaceId', 'firstId', 'secondId'])
export class PairAnswerRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pair_answers_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pair_answers_pkey' }) memberId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pair_answers_pkey' }) firstId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pair_answers_pkey' }) secondId: string;
  @Column('uuid') spaceId: string;
  /** Of the first: preferred (`left`), not preferred (`right`), level or nothing said. */
  @Column('text') answer: PairAnswer;
  @Column('timestamptz', { default: () => 'now()' }) answeredAt: Date;
}
