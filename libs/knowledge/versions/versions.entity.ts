import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('products')
@Index('products_by_name', ['communityId', 'name'], { unique: true })
export class ProductRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'products_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'products_pkey' }) id: string;
  @Column('text') name: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

@Entity('product_versions')
@Index('product_versions_by_name', ['communityId', 'productId', 'name'], { unique: true })
export class ProductVersionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'product_versions_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'product_versions_pkey' }) id: string;
  @Column('uuid') productId: string;
  @Column('text') name: string;
  /** In which the versions of a product follow on each other. */
  @Column('int') position: number;
  /** The UTC day on which it is out; null: it is. */
  @Column('date', { nullable: true }) releasedOn: string | null;
  /** When its release was told to whom it concerns. */
  @Column('timestamptz', { nullable: true }) announcedAt: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** An answer or an article is for this version. */
@Entity('meant_versions')
@Index('meant_versions_by_version', ['communityId', 'versionId'])
export class MeantVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meant_versions_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meant_versions_pkey' }) postId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meant_versions_pkey' }) versionId: string;
  @Column('uuid', { nullable: true }) saidBy: string | null;
}

/** A member says that it works, or does not, on a version. */
@Entity('version_reports')
@Index('version_reports_by_version', ['communityId', 'versionId'])
@Index('version_reports_by_member', ['communityId', 'memberId'])
export class VersionReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'version_reports_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'version_reports_pkey' }) postId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'version_reports_pkey' }) versionId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'version_reports_pkey' }) memberId: string;
  @Column('boolean') works: boolean;
  @Column('timestamptz', { default: () => 'now()' }) reportedAt: Date;
}

/** Another answer took the place of this one. */
@Entity('superseded_posts')
export class SupersededPost {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'superseded_posts_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'superseded_posts_pkey' }) postId: string;
  @Column('uuid') byPostId: string;
  @Column('uuid', { nullable: true }) saidBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) saidAt: Date;
}
