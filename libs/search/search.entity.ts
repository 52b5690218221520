import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A topic as it is indexed: its terms in ascending order with their weights, for the exact score. */
@Entity('search_documents')
@Index('search_documents_by_topic', ['communityId', 'topicId'], { unique: true })
export class SearchDocument {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'search_documents_pkey' }) communityId: string;
  /** The topic's number, by which the postings name it. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'search_documents_pkey' }) number: number;
  @Column('uuid') topicId: string;
  /** Weighted number of words. */
  @Column('int') length: number;
  @Column('smallint') titleLength: number;
  @Column('int', { array: true }) terms: number[];
  /** One byte for each term, in their order. */
  @Column('bytea') weights: Buffer;
  @Column('int', { array: true }) titleTerms: number[];
  @Column('timestamptz', { default: () => 'now()' }) indexedAt: Date;
}

/** A stem, or a property such as `tag:mesh`, with a number that the postings use. */
@Entity('search_terms')
@Index('search_terms_by_term', ['communityId', 'term'], { unique: true })
export class SearchTerm {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'search_terms_pkey' }) communityId: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'search_terms_pkey' }) id: number;
  @Column('text') term: string;
  /** Topics that hold it, as of the last merge. */
  @Column('int', { default: 0 }) documents: number;
  /** A frequent term: its postings have tiers. */
  @Column('boolean', { default: false }) tiered: boolean;
}

/** A word as somebody wrote it: for completion, correction and highlights. */
@Entity('search_words')
@Index('search_words_common', ['communityId', 'folded'], { where: 'common' })
@Index('search_words_by_end', ['communityId', 'reversed'])
@Index('search_words_by_term', ['communityId', 'termId'])
export class SearchWord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'search_words_pkey' }) communityId: string;
  /** Without accents. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'search_words_pkey', collation: 'C' }) folded: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'search_words_pkey' }) word: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'search_words_pkey' }) language: string;
  @Column('int') termId: number;
  /** The folded word from its end, so that an index finds words by their ending. */
  @Column({ type: 'text', collation: 'C' }) reversed: string;
  /** In at least twenty topics: what short beginnings are completed to. */
  @Column('boolean', { default: false }) common: boolean;
}

/** Topics that hold a term, as an ascending array of their numbers; a tier is a narrower list of the same term. */
@Entity('search_postings')
export class SearchPostings {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'search_postings_pkey' }) communityId: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'search_postings_pkey' }) termId: number;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'search_postings_pkey' }) tier: number;
  /** Numbers are cut into chunks, so that a change rewrites little. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'search_postings_pkey' }) chunk: number;
  @Column('int') size: number;
  @Column('int', { array: true }) numbers: number[];
}

/** What changed since the postings were last merged: a topic now holds a term, or holds it no more. */
@Entity('search_changes')
@Index('search_changes_by_number', ['communityId', 'number'])
export class SearchChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'search_changes_pkey' }) communityId: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'search_changes_pkey' }) termId: number;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'search_changes_pkey' }) tier: number;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'search_changes_pkey' }) number: number;
  @Column('boolean') present: boolean;
}

/** What the formula needs of the whole community. */
@Entity('search_states')
export class SearchState {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'search_states_pkey' }) communityId: string;
  @Column('int', { default: 0 }) documents: number;
  @Column('bigint', { default: 0 }) totalLength: string;
  @Column('bigint', { default: 0 }) totalTitleLength: string;
  /** Average length as of the last rebuild, by which tiers are cut. */
  @Column('int', { default: 200 }) referenceLength: number;
  /** Grows when terms are removed, so that no process goes on using their numbers. */
  @Column('int', { default: 0 }) vocabularyEpoch: number;
  /** Languages that the last rebuild was begun with; null before the first. */
  @Column('text', { array: true, nullable: true }) languages: string[] | null;
}

/** How far the rebuild of an engine's index has come; there is no row when none is under way. */
@Entity('search_rebuilds')
export class SearchRebuild {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'search_rebuilds_pkey' }) communityId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'search_rebuilds_pkey' }) engine: 'postgres' | 'meilisearch';
  @Column('text') stage: 'documents' | 'postings' | 'tiers';
  /** Every topic below this number, or every chunk, is done in this stage. */
  @Column('int') reached: number;
  @Column('int') done: number;
  @Column('int') total: number;
  @Column('timestamptz', { default: () => 'now()' }) startedAt: Date;
}

/** A topic that an engine has not taken over yet: it was away, or its index was being built. */
@Entity('search_backlog')
export class SearchBacklog {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'search_backlog_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'search_backlog_pkey' }) topicId: string;
  /** When it was last missed. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) missedAt: Date;
}
