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
}

/** A word as somebody wrote it: for completion, correction and highlights. */
@Entity('search_words')
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
}
