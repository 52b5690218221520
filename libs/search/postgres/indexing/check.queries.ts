import { statement } from '#platform';
import { isSearchable } from '../../topic-texts.queries.js';

/** Of the last minute are none, since their jobs may be under way. */
export const staleTopics = statement<{ id: string }>(
  'search.stale-topics',
  `select t.id from topics t left join search_documents d on d.community_id = $1 and d.number = t.number
    where t.community_id = $1 and ${isSearchable} and t.last_activity_at < now() - interval '1 minute'
      and (d.number is null or d.indexed_at < t.last_activity_at)
   union
   select p.topic_id from posts p join search_documents d on d.community_id = $1 and d.topic_id = p.topic_id
    where p.community_id = $1 and greatest(p.created_at, p.edited_at, p.deleted_at) between d.indexed_at and now() - interval '1 minute'
   union
   select d.topic_id from search_documents d left join topics t on t.community_id = $1 and t.id = d.topic_id
    where d.community_id = $1 and (t.id is null or least(t.deleted_at, t.archived_at) < now() - interval '1 minute')`,
);

/** Waits for everyone who indexes, and keeps them waiting. */
export const lockVocabulary = statement<object>('search.lock-vocabulary', `select pg_advisory_xact_lock(hashtextextended($1::uuid || ':search-vocabulary', 0))`);

export const deleteUnusedTerms = statement<{ id: number }>(
  'search.delete-unused-terms',
  `delete from search_terms t
    where t.community_id = $1
      and not exists (select from search_postings p where p.community_id = $1 and p.term_id = t.id)
      and not exists (select from search_changes c where c.community_id = $1 and c.term_id = t.id)
   returning t.id`,
);

export const deleteUnusedWords = statement<object>(
  'search.delete-unused-words',
  `delete from search_words w where w.community_id = $1 and not exists (select from search_terms t where t.community_id = $1 and t.id = w.term_id)`,
);

export const bumpEpoch = statement<object>(
  'search.bump-epoch',
  `insert into search_states (community_id, vocabulary_epoch) values ($1, 1)
   on conflict (community_id) do update set vocabulary_epoch = search_states.vocabulary_epoch + 1`,
);
