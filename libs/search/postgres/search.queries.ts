import type { TopicKind, TopicState } from '#contracts';
import { statement } from '#platform';
import { topicState } from './indexing.queries.js';

export interface ResolvedRow {
  /** The folded word that was asked for. */
  given: string;
  id: number;
  /** Topics in the term's three tiers. */
  all: number;
  strong: number;
  title: number;
}

const sizeOf = (tier: number): string => `
  coalesce((select sum(p.size) from search_postings p where p.community_id = $1 and p.term_id = found.id and p.tier = ${tier}), 0)::int
  + (select count(*) from search_changes c where c.community_id = $1 and c.term_id = found.id and c.tier = ${tier} and c.present)::int`;

/** Terms of words, by their stems and by any accented form that was seen. Values: community; folded words; words and stems, side by side. */
export const resolveWords = statement<ResolvedRow>(
  'search.resolve-words',
  `select found.given, found.id, ${sizeOf(0)} as "all", ${sizeOf(1)} as strong, ${sizeOf(2)} as title
     from (
       select w.folded as given, w.term_id as id from search_words w where w.community_id = $1 and w.folded = any($2::text[])
       union
       select s.given, t.id from unnest($3::text[], $4::text[]) as s(given, term) join search_terms t on t.community_id = $1 and t.term = s.term
     ) as found`,
);

/** Terms of the commonest words that begin so. Values: community, the beginning, its upper bound, limit. */
export const resolvePrefix = statement<ResolvedRow>(
  'search.resolve-prefix',
  `select $2 as given, found.id, ${sizeOf(0)} as "all", ${sizeOf(1)} as strong, ${sizeOf(2)} as title
     from (
       select t.id from search_terms t
        where t.community_id = $1 and t.id in (
          select w.term_id from search_words w where w.community_id = $1 and w.folded >= $2 and w.folded < $3 limit 2000)
        order by t.documents desc limit $4
     ) as found`,
);

export interface NearWordRow {
  folded: string;
  similarity: number;
}

const letters = (word: string): string => `(select string_agg(letter, '' order by letter) from regexp_split_to_table(${word}, '') as letter)`;

/**
 * Words like a mistyped one, most similar first: they share its first or its last half, and most of its trigrams, or all
 * of its letters in another order, of which swapped neighbours leave few trigrams.
 * Values: community, the word, its first half and upper bound, its reversed last half and upper bound, limit, its first
 * letters and upper bound.
 */
export const nearWords = statement<NearWordRow>(
  'search.near-words',
  `select folded, similarity from (
     select distinct on (near.folded) near.folded, near.term_id,
            case when length(near.folded) = length($2) and ${letters('near.folded')} = ${letters('$2::text')} then greatest(0.6, similarity(near.folded, $2))
                 else similarity(near.folded, $2) end as similarity
       from (
         (select folded, term_id from search_words where community_id = $1 and folded >= $3 and folded < $4 limit 4000)
         union
         (select folded, term_id from search_words where community_id = $1 and reversed >= $5 and reversed < $6 limit 4000)
         union
         (select folded, term_id from search_words
           where community_id = $1 and folded >= $8 and folded < $9 and length(folded) = length($2) and ${letters('folded')} = ${letters('$2::text')} limit 20)
       ) as near
      where abs(length(near.folded) - length($2)) <= 2 and near.folded <> $2
   ) as similar_words
   join search_terms t on t.community_id = $1 and t.id = similar_words.term_id
   where similarity >= 0.3
   order by similarity desc, t.documents desc, folded limit $7`,
);

export const wordsOfTerms = statement<{ folded: string }>(
  'search.words-of-terms',
  `select distinct folded from search_words where community_id = $1 and term_id = any($2::int[]) limit 2000`,
);

export const readState = statement<{ documents: number; totalLength: string; totalTitleLength: string }>(
  'search.read-state',
  `select documents, total_length as "totalLength", total_title_length as "totalTitleLength" from search_states where community_id = $1`,
);

export interface RankedRow {
  total: number;
  /** Topics that hold the words, before they were checked. */
  matched: number;
  hits: { id: string; number: number; score: number; place: number }[] | null;
  facets: { facet: 'space' | 'tag' | 'state' | 'kind'; value: string; count: number }[] | null;
}

const lists = `
  wanted as materialized (select term, grp, tier, idf from unnest($2::int[], $3::int[], $4::smallint[], $5::float8[]) as w(term, grp, tier, idf)),
  lists as (
    select w.grp, p.chunk, p.numbers from wanted w join search_postings p on p.community_id = $1 and p.term_id = w.term and p.tier = w.tier
    union all
    select w.grp, c.number >> 15, array_agg(c.number) from wanted w
      join search_changes c on c.community_id = $1 and c.term_id = w.term and c.tier = w.tier and c.present
     group by 1, 2
  )`;

/** BM25 with k1 1.2 and b .75 over weighted counts. $6 average length. */
const score = `
  select sum(parts.idf * parts.tf * 2.2 / (parts.tf + 1.2 * (0.25 + 0.75 * d.length / $6::float8))) as score, count(*) as matched, sum(parts.idf) as idf
    from (
      select w.grp, max(w.idf) as idf, sum(get_byte(d.weights, idx(d.terms, w.term) - 1)) as tf
        from wanted w where w.idf > 0 and idx(d.terms, w.term) > 0 group by w.grp
    ) as parts`;

const ranked = `
  scored as (
    select t.id, t.number, t.space_id, t.tags, t.kind, ${topicState} as state, t.last_activity_at,
           s.score * case when t.solution_post_id is null then 1 else 1.1 end as score
      from candidates c
      join topics t on t.community_id = $1 and t.number = c.number and t.deleted_at is null and t.space_id = any($7::uuid[])
      join search_documents d on d.community_id = $1 and d.number = c.number
     cross join lateral (${score}) as s
     where s.matched >= $8 and s.idf >= $9
       and ($10::uuid is null or t.space_id = $10) and ($11::text is null or $11 = any(t.tags))
       and ($12::text is null or $12 = ${topicState}) and ($13::text is null or t.kind = $13)
  ),
  ranked as materialized (
    select *, row_number() over (order by round(score::numeric, 6) desc, last_activity_at desc, number desc) as place from scored
  )
  select (select count(*) from ranked)::int as total, (select coalesce(sum(n), 0) from matched)::int as matched,
         (select json_agg(h order by h.place) from (
            select id, number, score, place from ranked
             where place > coalesce((select place from ranked where number = $14), $15) order by place limit $16) as h) as hits,
         (select json_agg(f) from (
            select 'space' as facet, space_id::text as value, count(*)::int as count from ranked group by space_id
            union all select 'state', state, count(*)::int from ranked group by state
            union all select 'kind', kind, count(*)::int from ranked group by kind
            union all select * from (select 'tag', tag, count(*)::int from ranked, unnest(tags) as tag group by tag order by 3 desc, 2 limit 20) as tags
         ) as f) as facets`;

/**
 * Topics that hold every group of terms, best first. Values: community; terms, their groups, tiers and idf, side by
 * side (filters have idf 0); average length; visible spaces; groups to match and least sum of their idf; filters of
 * space, tag, state, kind; number and place to continue after; limit; groups in all; most candidates.
 */
export const rankAll = statement<RankedRow>(
  'search.rank-all',
  `with ${lists},
   unions as (select grp, chunk, search_union(numbers) as numbers from lists group by grp, chunk),
   together as materialized (select search_intersection(numbers) as numbers from unions group by chunk having count(*) = $17),
   matched as (select icount(numbers) as n from together),
   candidates as (select unnest(numbers) as number from together order by 1 desc limit $18),
   ${ranked}`,
);

/** Topics that hold some of the terms, those with the rarest and the most first. Values: as for rankAll. */
export const rankAny = statement<RankedRow>(
  'search.rank-any',
  `with ${lists},
   matched as (select 0 as n where $17::int is null),
   candidates as (
     select number from (
       select grp, unnest(numbers) as number from lists
     ) as held join (select grp, max(idf) as idf from wanted group by grp) as worth using (grp)
     group by number order by sum(idf) desc, number desc limit $18
   ),
   ${ranked}`,
);

export interface TopicTextRow {
  id: string;
  kind: TopicKind;
  state: TopicState;
  title: string;
}

/** Titles of found topics. */
export const titlesOf = statement<{ id: string; title: string; solutionPostId: string | null }>(
  'search.titles-of',
  `select id, title, solution_post_id as "solutionPostId" from topics where community_id = $1 and id = any($2::uuid[])`,
);

export interface TextRow {
  topicId: string;
  place: 'solution' | 'body' | 'reply';
  html: string;
}

/** Solutions and bodies of found topics. */
export const mainTexts = statement<TextRow>(
  'search.main-texts',
  `select p.topic_id as "topicId", case when p.id = t.solution_post_id then 'solution' else 'body' end as place, left(p.html, 30000) as html
     from topics t join posts p on p.community_id = $1 and p.topic_id = t.id and (p.position = 1 or p.id = t.solution_post_id) and p.deleted_at is null
    where t.community_id = $1 and t.id = any($2::uuid[])`,
);

/** The first replies of topics whose solution and body do not hold the words. */
export const replyTexts = statement<TextRow>(
  'search.reply-texts',
  `select r.topic_id as "topicId", 'reply' as place, r.html
     from unnest($2::uuid[]) as wanted(id)
    cross join lateral (
      select p.topic_id, left(p.html, 10000) as html from posts p
       where p.community_id = $1 and p.topic_id = wanted.id and p.position > 1 and p.deleted_at is null
       order by p.position limit 30) as r`,
);
