import { statement } from '#platform';
import { isSearchable } from '../../topic-texts.queries.js';

/** Terms are not removed while somebody indexes. */
export const useVocabulary = statement<object>('search.use-vocabulary', `select pg_advisory_xact_lock_shared(hashtextextended($1::uuid || ':search-vocabulary', 0))`);

export interface DocumentRow {
  number: number;
  topicId: string;
  length: number;
  titleLength: number;
  terms: number[];
  weights: Buffer;
  titleTerms: number[];
}

export const documentsOf = statement<DocumentRow>(
  'search.documents-of',
  `select number, topic_id as "topicId", length, title_length as "titleLength", terms, weights, title_terms as "titleTerms"
     from search_documents where community_id = $1 and topic_id = any($2::uuid[])`,
);

/** The stem of each word, in their order; null for a stop word. Values: dictionary, words. */
export const lexemes = statement<{ lexeme: string | null }>(
  'search.lexemes',
  `select (ts_lexize($1::regdictionary, word))[1] as lexeme from unnest($2::text[]) with ordinality as given(word, at) order by at`,
);

/** Values: community; numbers, topics, lengths, title lengths; terms as arrays' texts, weights in hex, title terms as arrays' texts. */
export const writeDocuments = statement<object>(
  'search.write-documents',
  `insert into search_documents (community_id, number, topic_id, length, title_length, terms, weights, title_terms)
   select $1, number, topic_id, length, title_length, terms::int[], decode(weights, 'hex'), title_terms::int[]
     from unnest($2::int[], $3::uuid[], $4::int[], $5::smallint[], $6::text[], $7::text[], $8::text[])
       as written(number, topic_id, length, title_length, terms, weights, title_terms)
   on conflict (community_id, number) do update set topic_id = excluded.topic_id, length = excluded.length, title_length = excluded.title_length,
     terms = excluded.terms, weights = excluded.weights, title_terms = excluded.title_terms, indexed_at = now()`,
);

export const deleteDocuments = statement<object>('search.delete-documents', `delete from search_documents where community_id = $1 and number = any($2::int[])`);

/** Values: community; term, tier, number, present, side by side. */
export const writeChanges = statement<object>(
  'search.write-changes',
  `insert into search_changes (community_id, term_id, tier, number, present)
   select $1, term_id, tier, number, present from unnest($2::int[], $3::smallint[], $4::int[], $5::boolean[]) as changed(term_id, tier, number, present)
    order by term_id, tier, number
   on conflict (community_id, term_id, tier, number) do update set present = excluded.present`,
);

/** Documents of topics that are gone. */
export const deadDocuments = statement<{ topicId: string }>(
  'search.dead-documents',
  `select d.topic_id as "topicId" from search_documents d
    where d.community_id = $1 and not exists (select from topics t where t.community_id = $1 and t.id = d.topic_id and ${isSearchable})`,
);
