import type { TopicKind, TopicState } from '#contracts';
import { statement } from '#platform';

export interface TopicSourceRow {
  topicId: string;
  number: number;
  title: string;
  tags: string[];
  spaceId: string;
  kind: TopicKind;
  state: TopicState;
  solutionPostId: string | null;
}

/** The state that a topic shows. */
export const topicState = `case when t.solution_post_id is not null then 'solved' when t.closed_at is not null then 'closed'
  when t.kind = 'question' and t.answer_count = 0 then 'unanswered' else 'active' end`;

/** Live topics. Values: community, topic ids. */
export const topicSources = statement<TopicSourceRow>(
  'search.topic-sources',
  `select t.id as "topicId", t.number, t.title, t.tags, t.space_id as "spaceId", t.kind, ${topicState} as state, t.solution_post_id as "solutionPostId"
     from topics t where t.community_id = $1 and t.id = any($2::uuid[]) and t.deleted_at is null`,
);

export interface PostSourceRow {
  topicId: string;
  id: string;
  html: string;
}

export const postSources = statement<PostSourceRow>(
  'search.post-sources',
  `select p.topic_id as "topicId", p.id, p.html from posts p
    where p.community_id = $1 and p.topic_id = any($2::uuid[]) and p.deleted_at is null
    order by p.topic_id, p.position`,
);

/** Two jobs for one topic wait for each other here. Values: community, topic ids. */
export const lockTopics = statement<object>(
  'search.lock-topics',
  `select pg_advisory_xact_lock(hashtextextended($1::uuid || ':search:' || topic, 0)) from (select unnest($2::uuid[]) as topic order by 1) as topics`,
);

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

export interface LexemeRow {
  word: string;
  language: string;
  lexeme: string | null;
}

/** The stem of each word in its language; null for a stop word. Values: words and their languages, side by side. */
export const lexemes = statement<LexemeRow>(
  'search.lexemes',
  `select word, language,
          (ts_lexize((case language when 'simple' then 'pg_catalog.simple' else 'pg_catalog.' || language || '_stem' end)::regdictionary, word))[1] as lexeme
     from unnest($1::text[], $2::text[]) as given(word, language)`,
);

export interface TermRow {
  id: number;
  term: string;
}

export const termsByText = statement<TermRow>(
  'search.terms-by-text',
  `select id, term from search_terms where community_id = $1 and term = any($2::text[])`,
);

/** Sorted, so that two jobs that bring the same new terms wait for each other instead of deadlocking. */
export const addTerms = statement<TermRow>(
  'search.add-terms',
  `insert into search_terms (community_id, id, term)
   select $1, nextval('search_term_ids'), term from (select distinct term from unnest($2::text[]) as term order by term) as new_terms
   on conflict (community_id, term) do nothing returning id, term`,
);

/** Values: community; folded, word, language, term, reversed, side by side. */
export const addWords = statement<object>(
  'search.add-words',
  `insert into search_words (community_id, folded, word, language, term_id, reversed)
   select $1, folded, word, language, term_id, reversed
     from unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::text[]) as seen(folded, word, language, term_id, reversed)
    where not exists (select from search_words w where w.community_id = $1 and w.folded = seen.folded and w.word = seen.word and w.language = seen.language)
    order by folded collate "C", word, language
   on conflict do nothing`,
);

/** Values: community; term, tier, number, present, side by side. */
export const writeChanges = statement<object>(
  'search.write-changes',
  `insert into search_changes (community_id, term_id, tier, number, present)
   select $1, term_id, tier, number, present from unnest($2::int[], $3::smallint[], $4::int[], $5::boolean[]) as changed(term_id, tier, number, present)
    order by term_id, tier, number
   on conflict (community_id, term_id, tier, number) do update set present = excluded.present`,
);

/** Values: community, number, topic, length, title length, terms, weights, title terms. */
export const writeDocument = statement<object>(
  'search.write-document',
  `insert into search_documents (community_id, number, topic_id, length, title_length, terms, weights, title_terms)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (community_id, number) do update set topic_id = excluded.topic_id, length = excluded.length, title_length = excluded.title_length,
     terms = excluded.terms, weights = excluded.weights, title_terms = excluded.title_terms, indexed_at = now()`,
);

export const deleteDocuments = statement<object>('search.delete-documents', `delete from search_documents where community_id = $1 and number = any($2::int[])`);

/** Values: community, differences of documents, of their length, of their titles' length. */
export const changeState = statement<object>(
  'search.change-state',
  `insert into search_states (community_id, documents, total_length, total_title_length) values ($1, $2, $3, $4)
   on conflict (community_id) do update set documents = search_states.documents + excluded.documents,
     total_length = search_states.total_length + excluded.total_length, total_title_length = search_states.total_title_length + excluded.total_title_length`,
);

export const searchLanguages = statement<{ languages: string[] | null }>(
  'search.languages',
  `select array(select jsonb_array_elements_text(settings -> 'searchLanguages')) as languages from communities where id = $1`,
);

export const countTopics = statement<{ total: number }>('search.count-topics', `select count(*)::int as total from topics where community_id = $1 and deleted_at is null`);

/** Live topics in the order of their numbers. Values: community, number to continue after, limit. */
export const topicsAfter = statement<{ id: string; number: number }>(
  'search.topics-after',
  `select id, number from topics where community_id = $1 and number > $2 and deleted_at is null order by number limit $3`,
);
