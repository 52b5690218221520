import { standingFor } from '#knowledge';
import { statement } from '#platform';
import { isSearchable, topicIsDuplicate, topicIsOutdated, topicState } from '../../topic-texts.queries.js';
import { chunkBits } from '../indexing/chunks.js';

export interface ResolvedRow {
  /** The folded word that was asked for. */
  given: string;
  id: number;
  /** Topics in each tier; 0 for tiers that the term does not have. */
  sizes: number[];
}

const resolved = (found: string): string => `
  select found.given, found.id, array[coalesce(stored.tier0, 0) + changed.tier0, coalesce(stored.tier1, 0), coalesce(stored.tier2, 0), coalesce(stored.tier3, 0)]::int[] as sizes
    from (${found}) as found
   cross join lateral (
     select sum(p.size) filter (where p.tier = 0) as tier0, sum(p.size) filter (where p.tier = 1) as tier1,
            sum(p.size) filter (where p.tier = 2) as tier2, sum(p.size) filter (where p.tier = 3) as tier3
       from search_postings p where p.community_id = $1 and p.term_id = found.id) as stored
   cross join lateral (
     select count(*) as tier0 from search_changes c where c.community_id = $1 and c.term_id = found.id and c.tier = 0 and c.present) as changed`;

/** Terms of words, by their stems and by any accented form that was seen. Values: community; folded words; words and stems, side by side. */
export const resolveWords = statement<ResolvedRow>(
  'search.resolve-words',
  resolved(`
    select w.folded as given, w.term_id as id from search_words w where w.community_id = $1 and w.folded = any($2::text[])
    union
    select s.given, t.id from unnest($3::text[], $4::text[]) as s(given, term) join search_terms t on t.community_id = $1 and t.term = s.term`),
);

const completed = (which: string, most: number): string => `
    select $2 as given, t.id from search_terms t
     where t.community_id = $1
       and t.id in (select term_id from (select w.term_id from search_words w where w.community_id = $1 and w.folded >= $2 and w.folded < $3 ${which} limit ${most}) as begun)
     order by t.documents desc, t.id limit $4`;

/** Terms of the words that begin so, commonest first. Values: community, the beginning, its upper bound, limit. */
export const resolvePrefix = statement<ResolvedRow>('search.resolve-prefix', resolved(completed('', 1_000)));

/** As resolvePrefix, among words of at least twenty topics: short beginnings have too many others. */
export const resolveCommonPrefix = statement<ResolvedRow>('search.resolve-common-prefix', resolved(completed('and w.common', 5_000)));

export interface NearWordRow {
  folded: string;
  /** Topics that hold the word in one of its forms. */
  documents: number;
}

const mostBegun = 2_000;
const mostCommon = 4_000;
const mostNear = 150;

/**
 * Words that a mistyped one may stand for, those first that share most of its trigrams: words with its first or its last
 * half, since one wrong letter leaves a half intact, and given variants of it. Values: community, the word, its first
 * half and upper bound, its reversed last half and upper bound, variants.
 */
export const nearWords = statement<NearWordRow>(
  'search.near-words',
  `with near as materialized (
     (select folded, term_id from search_words where community_id = $1 and folded >= $3 and folded < $4 and common limit ${mostCommon})
     union
     (select folded, term_id from search_words where community_id = $1 and folded >= $3 and folded < $4 limit ${mostBegun})
     union
     (select folded, term_id from search_words where community_id = $1 and reversed >= $5 and reversed < $6 limit ${mostCommon})
   )
   select found.folded, max(t.documents) as documents
     from (
       (select folded, term_id from near where length(folded) between length($2) - 2 and length($2) + 2 and similarity(folded, $2) >= 0.15
         order by similarity(folded, $2) desc limit ${mostNear})
       union
       select folded, term_id from search_words where community_id = $1 and folded = any($7::text[])
     ) as found
     join search_terms t on t.community_id = $1 and t.id = found.term_id
    where found.folded <> $2
    group by found.folded`,
);

export const wordsOfTerms = statement<{ folded: string }>(
  'search.words-of-terms',
  `select distinct folded from search_words where community_id = $1 and term_id = any($2::int[]) limit 2000`,
);

export interface RankedRow {
  total: number;
  /** More topics hold the words than were looked at. */
  isCut: boolean;
  hits: { id: string; number: number; score: number; place: number }[] | null;
  facets: { facet: 'space' | 'tag' | 'state' | 'kind'; value: string; count: number }[] | null;
}

const wanted = `wanted as materialized (select term, grp, tier, idf from unnest($2::int[], $3::int[], $4::smallint[], $5::float8[]) as w(term, grp, tier, idf))`;

const listsOf = (tier: string): string => `
  select w.grp, p.tier, p.chunk, p.numbers from wanted w join search_postings p on p.community_id = $1 and p.term_id = w.term and ${tier.replace('TIER', 'p.tier')}
  union all
  select w.grp, c.tier, c.number >> ${chunkBits}, array_agg(c.number) from wanted w
    join search_changes c on c.community_id = $1 and c.term_id = w.term and ${tier.replace('TIER', 'c.tier')} and c.present
   group by 1, 2, 3`;

/** A solution is worth a tenth more; a duplicate stands behind its original, and what is outdated behind what holds. */
const worth = `(case when t.solution_post_id is null then 1::float8 else 1.1::float8 end * case when ${topicIsDuplicate} then 0.7::float8 else 1::float8 end * case when ${topicIsOutdated} then 0.7::float8 else 1::float8 end)`;

/**
 * The exact order of the candidates: BM25 with k1 1.2 and b .75 over weighted counts ($6 average length), a term in the
 * title counting once more by $7 ($8 average title length), checked against the topics as they are now. A question is
 * left out where the article that it became is found, too.
 */
const ranked = `
  picked as materialized (select array(select number from candidates order by number) as numbers),
  parts as (
    select d.number, d.grp, max(d.idf) as idf, sum(d.weight)::float8 as weight, max(d.norm) as norm, max(d.title_part) as title_part
      from (
        select d.number, w.grp, w.idf, get_byte(d.weights, d.at - 1) as weight, 1.2::float8 * (0.25::float8 + 0.75::float8 * d.length / $6::float8) as norm,
               case when $7::float8 > 0 and idx(d.title_terms, w.term) > 0
                 then $7::float8 * 2.2::float8 / (1.3::float8 + 0.9::float8 * d.title_length / $8::float8) else 0 end as title_part
          from wanted w
         cross join lateral (
           select d.number, d.weights, d.length, d.title_terms, d.title_length, idx(d.terms, w.term) as at
             from search_documents d where d.community_id = $1 and d.number = any((select numbers from picked)::int[])
         ) as d
         where w.idf > 0 and d.at > 0
      ) as d
     group by d.number, d.grp
  ),
  scored as (
    select number, sum(idf * (weight * 2.2::float8 / (weight + norm) + title_part)) as score
      from parts group by number having count(*) >= $9 and sum(idf) >= $10
  ),
  passing as materialized (
    select t.id, t.number, t.space_id, t.tags, t.kind, ${topicState} as state, t.last_activity_at, s.score * ${worth} as score
      from scored s
      join topics t on t.community_id = $1 and t.number = s.number and ${isSearchable}
     where t.space_id = any($11::uuid[])
       and ($12::uuid is null or t.space_id = $12) and ($13::text is null or $13 = any(t.tags))
       and ($14::text is null or $14 = ${topicState}) and ($15::text is null or t.kind = $15)
  ),
  ranked as materialized (
    select f.id, f.number, f.space_id, f.tags, f.kind, f.state, f.score,
           row_number() over (order by round(f.score * 1e6::float8) desc, f.last_activity_at desc, f.number desc) as place
      from passing f
     where not exists (select from ${standingFor('f.id')} join passing w on w.id = m.article_id)
  )
  select (select count(*) from ranked)::int as total, (select n > $20 from matched) as "isCut",
         (select json_agg(h order by h.place) from (
            select id, number, score, place from ranked
             where place > coalesce((select place from ranked where number = $16), $17) order by place limit $18) as h) as hits,
         (select json_agg(f) from (
            select 'space' as facet, space_id::text as value, count(*)::int as count from ranked group by space_id
            union all select 'state', state, count(*)::int from ranked group by state
            union all select 'kind', kind, count(*)::int from ranked group by kind
            union all select * from (select 'tag', tag, count(*)::int from ranked, unnest(tags) as tag group by tag order by 3 desc, 2 limit 20) as tags
         ) as f) as facets`;

/** How much more a term is worth in a topic of each tier than of the tier before: the steps between the tiers' middles. */
const tierWorth = `(values (1, 0.6::float8), (2, 0.35::float8), (3, 0.25::float8)) as worth(tier, step)`;
/** Postings of tiers to compare with the topics that hold all words, and to add up. */
const mostTierPostings = 60_000;
const mostAddedUp = 8_000;

/**
 * Topics that hold every group of terms, best first. Where more than $20 hold them, the tiers tell which $21 to look at.
 * Values: community; terms, their groups, tiers (0) and idf, side by side (filters have idf 0); average length; worth
 * of the title and its average length; groups to match and least sum of their idf; visible spaces; filters of space,
 * tag, state, kind; number and place to continue after; limit; groups with filters; most candidates, and most of many.
 */
export const rankAll = statement<RankedRow>(
  'search.rank-all',
  `with ${wanted},
   lists as (${listsOf('TIER = 0')}),
   unions as (select grp, chunk, search_union(numbers) as numbers from lists group by grp, chunk),
   together as materialized (select chunk, search_intersection(numbers) as numbers from unions group by chunk having count(*) = $19),
   matched as materialized (select coalesce(sum(icount(numbers)), 0) as n from together),
   worthwhile as materialized (
     select tier from (
       select p.tier, sum(sum(p.size)) over (order by p.tier desc) as so_far
         from wanted w join search_postings p on p.community_id = $1 and p.term_id = w.term and p.tier between 1 and 3
        where w.idf > 0 and (select n > $20 from matched) group by p.tier
     ) as sizes where so_far <= ${mostTierPostings} or tier = 3
   ),
   upper as materialized (
     select weights.idf, u.tier, u.numbers & t.numbers as numbers
       from (${listsOf('TIER in (select tier from worthwhile)')}) as u
       join (select grp, max(idf) as idf from wanted where idf > 0 group by grp) as weights using (grp)
       join together t using (chunk)
   ),
   affordable as materialized (
     select tier from (select tier, sum(sum(icount(numbers))) over (order by tier desc) as so_far from upper group by tier) as sizes
      where so_far <= ${mostAddedUp} or tier = 3
   ),
   best as materialized (
     select number from (select u.idf, u.tier, unnest(u.numbers) as number from upper u where u.tier in (select tier from affordable)) as held join ${tierWorth} using (tier)
      group by number order by sum(idf * step) desc, -number limit $21
   ),
   candidates as (
     select number from best
     union
     (select unnest(numbers) as number from together order by 1 desc limit (select case when n > $20 then $21 else $20 end from matched) - (select count(*) from best))
   ),
   ${ranked}`,
);

/**
 * Topics that hold some of the terms, those with the rarest and the most first; each term is read in its tier.
 * Values as for rankAll.
 */
export const rankAny = statement<RankedRow>(
  'search.rank-any',
  `with ${wanted},
   lists as (
     select w.grp, w.tier, p.numbers from wanted w join search_postings p on p.community_id = $1 and p.term_id = w.term and p.tier = w.tier
     union all
     select w.grp, w.tier, array_agg(c.number) from wanted w
       join search_changes c on c.community_id = $1 and c.term_id = w.term and c.tier = w.tier and c.present
      group by 1, 2
   ),
   matched as (select $19::int * $20::int * 0 as n),
   candidates as (
     select number from (select grp, unnest(numbers) as number from lists) as held
       join (select grp, max(idf) as idf from wanted group by grp) as worth using (grp)
      group by number order by sum(idf) desc, -number limit $21
   ),
   ${ranked}`,
);

/** Which groups of terms a visible topic holds. Values: community; terms and their groups, side by side; visible spaces. */
export const heldGroups = statement<{ grp: number }>(
  'search.held-groups',
  `select distinct w.grp
     from unnest($2::int[], $3::int[]) as w(term, grp)
    cross join lateral (
      select from (
         select unnest(p.numbers) as number from search_postings p where p.community_id = $1 and p.term_id = w.term and p.tier = 0
         union all
         select c.number from search_changes c where c.community_id = $1 and c.term_id = w.term and c.tier = 0 and c.present
       ) as held
       cross join lateral (select from search_documents d where d.community_id = $1 and d.number = held.number and idx(d.terms, w.term) > 0 offset 0) as d
       cross join lateral (select from topics t where t.community_id = $1 and t.number = held.number and ${isSearchable} and t.space_id = any($4::uuid[]) offset 0) as t
      limit 1
    ) as first`,
);

/** Titles of found topics. */
export const titlesOf = statement<{ id: string; title: string }>('search.titles-of', `select id, title from topics where community_id = $1 and id = any($2::uuid[])`);

export interface TextRow {
  topicId: string;
  place: 'solution' | 'body' | 'reply';
  html: string;
}

const textLength = 20_000;

/** Solutions and bodies of found topics. */
export const mainTexts = statement<TextRow>(
  'search.main-texts',
  `select p.topic_id as "topicId", 'body' as place, left(p.html, ${textLength}) as html
     from posts p where p.community_id = $1 and p.topic_id = any($2::uuid[]) and p.position = 1 and p.deleted_at is null
   union all
   select p.topic_id, 'solution', left(p.html, ${textLength})
     from topics t join posts p on p.community_id = $1 and p.id = t.solution_post_id and p.deleted_at is null
    where t.community_id = $1 and t.id = any($2::uuid[])`,
);

/** The first replies of topics whose solution and body do not hold the words. */
export const replyTexts = statement<TextRow>(
  'search.reply-texts',
  `select r.topic_id as "topicId", 'reply' as place, r.html
     from unnest($2::uuid[]) as wanted(id)
    cross join lateral (
      select p.topic_id, left(p.html, 5000) as html from posts p
       where p.community_id = $1 and p.topic_id = wanted.id and p.position > 1 and p.deleted_at is null
       order by p.position limit 20) as r`,
);
