import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer to a POST that carried an Idempotency-Key, kept for a day. */
@Entity('idempotent_answers')
@Index('idempotent_answers_by_time', ['createdAt'])
export class IdempotentAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idempotent_answers_pkey' }) communityId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotent_answers_pkey' }) actor: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotent_answers_pkey' }) key: string;
  @Column('text') requestHash: string;
  @Column('jsonb', { nullable: true }) answer: unknown;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
