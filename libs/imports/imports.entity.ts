import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { IdeaBoard } from './stackexchange/mapping/idea-boards.js';
import type { ImportFile, ImportProgressState, ImportState, RowKind } from './stackexchange/import/import-state.js';

/** One source of imported content, how far its import is, and what it came to. */
@Entity('imports')
@Index('imports_by_source', ['communityId', 'source'], { unique: true })
export class ImportRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'imports_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'imports_pkey' }) id: string;
  /** Such as `stackexchange:radio`; external ids begin with it. */
  @Column('text') source: string;
  @Column('uuid', { nullable: true }) spaceId: string | null;
  @Column('text') state: ImportState;
  /** Undoing the import takes the space away too. */
  @Column('boolean', { default: false }) madeSpace: boolean;
  @Column('jsonb', { default: [] }) boards: IdeaBoard[];
  @Column('jsonb', { default: [] }) files: ImportFile[];
  @Column('jsonb', { default: {} }) progress: ImportProgressState;
  @Column('timestamptz', { default: () => 'now()' }) startedAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}

/** A row of a dump that was read and waits to be written; nothing of it is visible. */
@Entity('import_rows')
@Index('import_rows_by_parent', ['communityId', 'importId', 'kind', 'parent'])
export class ImportedRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_rows_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_rows_pkey' }) importId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_rows_pkey' }) kind: RowKind;
  /** Number on the site. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'import_rows_pkey' }) id: number;
  /** The question of a question or an answer, the post of everything else; 0 where there is none. */
  @Column('int') parent: number;
  @Column('timestamptz', { nullable: true }) at: Date | null;
  @Column('json', { nullable: true }) content: object | null;
}

/** The number that a question's topic has or will get; links between questions are made with it before they are written. */
@Entity('import_numbers')
@Index('import_numbers_by_number', ['communityId', 'importId', 'number'], { unique: true })
export class ImportedNumber {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_numbers_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_numbers_pkey' }) importId: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'import_numbers_pkey' }) question: number;
  @Column('int') number: number;
}
