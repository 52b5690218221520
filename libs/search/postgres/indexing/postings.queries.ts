import { statement } from '#platform';
import { chunkBits } from './chunks.js';
import { tieredFrom, tierFloors } from './tiers.js';

export const lockPostings = statement<object>('search.lock-postings', `select pg_advisory_xact_lock(hashtextextended($1::uuid || ':search-postings', 0))`);

/** Values: community, first number, number after the last. */
export const clearChanges = statement<object>('search.clear-changes', `delete from search_changes where community_id = $1 and number >= $2 and number < $3`);

export const clearChunk = statement<object>('search.clear-chunk', `delete from search_postings where community_id = $1 and chunk = $2`);

/** All postings of a chunk from its documents. Values: community, chunk, first number, number after the last. */
export const fillChunk = statement<object>(
  'search.fill-chunk',
  `insert into search_postings (community_id, term_id, tier, chunk, size, numbers)
   select $1, term, 0, $2, count(*), sort(array_agg(number))
     from (select d.number, unnest(d.terms) as term from search_documents d where d.community_id = $1 and d.number >= $3 and d.number < $4) as held
    group by term`,
);

/** The least weight with which a term reaches a tier in a topic of a given length: impactOf() solved for the weight. $2 reference length. */
const leastWeight = (tier: 1 | 2 | 3): string =>
  `${tierFloors[tier]}::float8 / (2.2::float8 - ${tierFloors[tier]}::float8) * (0.3::float8 + 0.9::float8 * d.length / $2::float8) as least${tier}`;
const tiersFrom = (held: string): string => `
  insert into search_postings (community_id, term_id, tier, chunk, size, numbers)
  select $1, term, tier, number >> ${chunkBits}, count(*), sort(array_agg(number))
    from (select term, number, case when weight >= least3 then 3 when weight >= least2 then 2 else 1 end as top from (${held}) as weighed where weight >= least1) as rated
    join (values (1), (2), (3)) as tiers(tier) on tiers.tier <= rated.top
   group by term, tier, number >> ${chunkBits}
  on conflict (community_id, term_id, tier, chunk) do update set size = excluded.size, numbers = excluded.numbers`;
const leastWeights = `${leastWeight(1)}, ${leastWeight(2)}, ${leastWeight(3)}`;

/**
 * The tiers of all frequent terms in a chunk. `is true` keeps the frequent terms in a hash that each posting is looked up in;
 * as a join they would be looked up in the index, once a posting and tier. Values: community, reference length, first number, number after the last.
 */
export const fillTiers = statement<object>(
  'search.fill-tiers',
  tiersFrom(`
    select w.term, d.number, w.weight, d.least1, d.least2, d.least3
      from (select d.number, d.terms, d.weights, ${leastWeights} from search_documents d where d.community_id = $1 and d.number >= $3 and d.number < $4 offset 0) as d
     cross join lateral (
       select u.term, get_byte(d.weights, u.at::int - 1) as weight from unnest(d.terms) with ordinality as u(term, at) where get_byte(d.weights, u.at::int - 1) >= d.least1 offset 0
     ) as w
     where (w.term in (select t.id from search_terms t where t.community_id = $1 and t.tiered)) is true`),
);

/** The tiers of single terms. Values: community, reference length, terms. */
export const fillTiersOf = statement<object>(
  'search.fill-tiers-of',
  tiersFrom(`
    select p.term_id as term, d.number, get_byte(d.weights, idx(d.terms, p.term_id) - 1) as weight, ${leastWeights}
      from search_postings p
     cross join lateral unnest(p.numbers) as held(number)
      join search_documents d on d.community_id = $1 and d.number = held.number
     where p.community_id = $1 and p.term_id = any($3::int[]) and p.tier = 0 and idx(d.terms, p.term_id) > 0`),
);

/**
 * Counts anew how many topics hold each term. Each is looked up in the index: right after an import PostgreSQL takes both tables
 * for nearly empty, and would go through all postings for each term.
 */
export const countTerms = statement<object>(
  'search.count-terms',
  `update search_terms t set documents = counted.documents, tiered = counted.documents >= ${tieredFrom}
     from (select o.id, held.documents
             from search_terms o
            cross join lateral (select coalesce(sum(p.size), 0)::int as documents from search_postings p where p.community_id = $1 and p.term_id = o.id and p.tier = 0) as held
            where o.community_id = $1) as counted
    where t.community_id = $1 and t.id = counted.id and (t.documents <> counted.documents or t.tiered <> (counted.documents >= ${tieredFrom}))`,
);

const commonFrom = 20;

export const markCommonWords = statement<object>(
  'search.mark-common-words',
  `update search_words w set common = t.documents >= ${commonFrom}
     from search_terms t
    where w.community_id = $1 and t.community_id = $1 and t.id = w.term_id and w.common <> (t.documents >= ${commonFrom})
      and ($2::int[] is null or t.id = any($2))`,
);

export const countChanges = statement<{ changes: number }>(
  'search.count-changes',
  `select count(*)::int as changes from (select from search_changes where community_id = $1 limit $2) as first`,
);

/** The next terms with changes. Values: community, term to continue after, limit. */
export const changedTerms = statement<{ id: number }>(
  'search.changed-terms',
  `select distinct term_id as id from search_changes where community_id = $1 and term_id > $2 order by 1 limit $3`,
);

/** Takes the changes of terms over into their postings. Values: community, first and last term. */
export const mergeChanges = statement<object>(
  'search.merge-changes',
  `with taken as (
     delete from search_changes where community_id = $1 and term_id between $2 and $3 returning term_id, tier, number, present
   ),
   changed as (
     select c.term_id, c.tier, c.number >> ${chunkBits} as chunk,
            coalesce(array_agg(c.number) filter (where c.present), '{}') as added, coalesce(array_agg(c.number) filter (where not c.present), '{}') as removed
       from taken c join search_terms t on t.community_id = $1 and t.id = c.term_id
      where c.tier = 0 or t.tiered
      group by 1, 2, 3
   ),
   merged as (
     select c.term_id, c.tier, c.chunk, (coalesce(p.numbers, '{}') - c.removed) | c.added as numbers
       from changed c left join search_postings p on p.community_id = $1 and p.term_id = c.term_id and p.tier = c.tier and p.chunk = c.chunk
   )
   insert into search_postings (community_id, term_id, tier, chunk, size, numbers)
   select $1, term_id, tier, chunk, icount(numbers), numbers from merged
   on conflict (community_id, term_id, tier, chunk) do update set size = excluded.size, numbers = excluded.numbers`,
);

export const deleteEmptyPostings = statement<object>(
  'search.delete-empty-postings',
  `delete from search_postings where community_id = $1 and term_id between $2 and $3 and size = 0`,
);

/** Counts the merged terms; returns those that became frequent. Values: community, first and last term. */
export const countMerged = statement<{ id: number; becameTiered: boolean }>(
  'search.count-merged',
  `update search_terms t set documents = counted.documents, tiered = t.tiered or counted.documents >= ${tieredFrom}
     from (select o.id, o.tiered, coalesce(sum(p.size), 0)::int as documents
             from search_terms o left join search_postings p on p.community_id = $1 and p.term_id = o.id and p.tier = 0
            where o.community_id = $1 and o.id between $2 and $3 group by o.id, o.tiered) as counted
    where t.community_id = $1 and t.id = counted.id and t.documents <> counted.documents
   returning t.id, (t.tiered and not counted.tiered) as "becameTiered"`,
);
