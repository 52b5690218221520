import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A company that members work for, as the server says that vouches for them. */
@Entity('companies')
@Index('companies_by_external_id', ['communityId', 'issuer', 'externalId'], { unique: true })
export class CompanyRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'companies_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'companies_pkey' }) id: string;
  /** Whose server says so: ids of two servers are not the same company's. */
  @Column('text') issuer: string;
  @Column('text') externalId: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) plan: string | null;
  /** In whatever the company counts in. */
  @Column('double precision', { nullable: true }) revenue: number | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
