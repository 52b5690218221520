import { statement } from '#platform';

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
