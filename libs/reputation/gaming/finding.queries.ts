import { statement } from '#platform';
import type { Pair } from './suspicion.js';

export interface PairRow extends Omit<Pair, 'hurried'> {
  hurried: { id: string; at: string }[];
}

/** The vote `v` was cast within so many seconds of the reader's getting as far as the post, or the post was never reached. */
const isHurried = `(r.member_id is null or (v.at >= r.read_at and v.at < r.read_at + make_interval(secs => $3)))`;

/**
 * Who voted on whose posts since a day, often enough to be looked at, with what the voter read. Posts count as really read
 * up to where the reader got in their topic, but for those that were voted on in a hurry. Votes that a moderator released
 * are no evidence any more, and votes in quarantine say nothing of how an author is liked. Reading is looked up for the
 * voters and authors in question only.
 * How an author is liked is said by who gets no votes back, and so is how generous a voter is.
 * Values: community, since when, seconds below which a vote is hurried, fewest votes one way, fewest in both directions, votes
 * and reads that are taken for granted in a community.
 */
export const votePairs = statement<PairRow>(
  'gaming.vote-pairs',
  `with given as (
     select v.id, v.member_id as voter_id, p.author_id, p.id as post_id, p.topic_id, p.position, v.created_at as at
       from votes v join posts p on p.community_id = $1 and p.id = v.post_id
      where v.community_id = $1 and v.created_at >= $2 and v.member_id is not null and p.author_id is not null and p.author_id <> v.member_id
   ),
   counted as (
     select g.voter_id, g.author_id, count(*)::int as votes from given g
      where not exists (select from vote_quarantine q where q.community_id = $1 and q.vote_id = g.id and q.state = 'released')
      group by g.voter_id, g.author_id having count(*) >= least($4::int, $5::int)
   ),
   pairs as (
     select c.* from counted c left join counted back on back.voter_id = c.author_id and back.author_id = c.voter_id
      where c.votes >= $4 or (c.votes >= $5 and back.votes >= $5)
   ),
   mutual as (
     select p.voter_id, p.author_id from pairs p join pairs back on back.voter_id = p.author_id and back.author_id = p.voter_id where p.votes >= $5 and back.votes >= $5
   ),
   voters as (select voter_id, count(*)::int as votes from given where voter_id in (select voter_id from pairs) group by voter_id),
   hurried as (
     select v.* from voters join given v using (voter_id)
       left join topic_reads r on r.community_id = $1 and r.member_id = v.voter_id and r.topic_id = v.topic_id and r.position >= v.position
      where ${isHurried}
   ),
   hurried_of_pair as (
     select h.voter_id, h.author_id, json_agg(json_build_object('id', h.id, 'at', h.at) order by h.at, h.id) as votes
       from hurried h join pairs on pairs.voter_id = h.voter_id and pairs.author_id = h.author_id group by h.voter_id, h.author_id
   ),
   read as (
     select r.member_id as voter_id, p.author_id, count(*) as posts
       from voters join topic_reads r on r.community_id = $1 and r.member_id = voters.voter_id and r.read_at >= $2
       join posts p on p.community_id = $1 and p.topic_id = r.topic_id and p.position <= r.position
      where p.author_id is not null and p.author_id <> r.member_id
        and not exists (select from hurried h where h.voter_id = r.member_id and h.post_id = p.id)
      group by r.member_id, p.author_id
   ),
   authors as (
     select author_id, count(*) as votes from given g
      where author_id in (select author_id from pairs)
        and not exists (select from vote_quarantine q where q.community_id = $1 and q.vote_id = g.id and q.state <> 'released')
        and not exists (select from mutual m where m.voter_id = g.voter_id and m.author_id = g.author_id)
      group by author_id
   ),
   reads as (
     select p.author_id, count(*) as reads
       from authors join posts p on p.community_id = $1 and p.author_id = authors.author_id
       join topic_reads r on r.community_id = $1 and r.topic_id = p.topic_id and r.position >= p.position and r.read_at >= $2 and r.member_id <> p.author_id
      where not exists (select from mutual m where m.voter_id = r.member_id and m.author_id = p.author_id)
      group by p.author_id
   ),
   usual as (
     select ((select count(*) from given) + $6::float8) / (coalesce(sum(position), 0) + $7::float8) as votes_per_read from topic_reads where community_id = $1 and read_at >= $2
   ),
   returned as (
     select m.voter_id, sum(pairs.votes) as votes, coalesce(sum(read.posts), 0) as posts
       from mutual m join pairs using (voter_id, author_id) left join read using (voter_id, author_id) group by m.voter_id
   ),
   read_in_all as (select voter_id, sum(posts) as posts from read group by voter_id),
   written as (select author_id, count(*) as posts from posts where community_id = $1 and created_at >= $2 and author_id is not null group by author_id)
   select pairs.voter_id as "voterId", pairs.author_id as "authorId", pairs.votes, voters.votes as "votesInAll",
          coalesce(read.posts, 0)::int as "readOfAuthor", coalesce(read_in_all.posts, 0)::int as "readInAll",
          coalesce(written.posts / (select sum(posts) from written), 0)::float8 as "shareWritten",
          greatest(0, coalesce(authors.votes, 0) - case when mutual.voter_id is null then pairs.votes else 0 end)::int as "votesOfOthers",
          greatest(0, coalesce(reads.reads, 0) - case when mutual.voter_id is null then coalesce(read.posts, 0) else 0 end)::int as "readsOfOthers",
          greatest(0, voters.votes - coalesce(returned.votes, 0))::int as "votesElsewhere", greatest(0, coalesce(read_in_all.posts, 0) - coalesce(returned.posts, 0))::int as "readElsewhere",
          (select votes_per_read from usual) as "usualVotesPerRead",
          coalesce(hurried_of_pair.votes, '[]') as hurried
     from pairs join voters using (voter_id)
     left join read on read.voter_id = pairs.voter_id and read.author_id = pairs.author_id
     left join mutual on mutual.voter_id = pairs.voter_id and mutual.author_id = pairs.author_id
     left join returned on returned.voter_id = pairs.voter_id
     left join read_in_all on read_in_all.voter_id = pairs.voter_id
     left join written on written.author_id = pairs.author_id
     left join authors on authors.author_id = pairs.author_id
     left join reads on reads.author_id = pairs.author_id
     left join hurried_of_pair on hurried_of_pair.voter_id = pairs.voter_id and hurried_of_pair.author_id = pairs.author_id
    order by pairs.voter_id, pairs.author_id`,
);

export interface FreshVoteRow {
  voteId: string;
  voterId: string;
  authorId: string;
  topicId: string;
}

/**
 * Votes of suspicious pairs that were in no case before. Values: community, since when, voters, authors and whether all
 * votes are meant (side by side), ids of the votes that are meant where not all are.
 */
export const freshVotes = statement<FreshVoteRow>(
  'gaming.fresh-votes',
  `select v.id as "voteId", pair.voter_id as "voterId", pair.author_id as "authorId", p.topic_id as "topicId"
     from unnest($3::uuid[], $4::uuid[], $5::boolean[]) as pair(voter_id, author_id, is_whole)
     join votes v on v.community_id = $1 and v.member_id = pair.voter_id and v.created_at >= $2
     join posts p on p.community_id = $1 and p.id = v.post_id and p.author_id = pair.author_id
    where (pair.is_whole or v.id = any($6::uuid[])) and not exists (select from vote_quarantine q where q.community_id = $1 and q.vote_id = v.id)`,
);

export interface WaitingCaseRow {
  voterId: string;
  authorId: string;
  caseId: string;
}

/** Cases that wait for a decision and have votes of these pairs, oldest first. Values: community, voters and authors (side by side). */
export const waitingCasesOf = statement<WaitingCaseRow>(
  'gaming.waiting-cases-of',
  `select distinct q.voter_id as "voterId", q.author_id as "authorId", q.case_id as "caseId"
     from unnest($2::uuid[], $3::uuid[]) as pair(voter_id, author_id)
     join vote_quarantine q on q.community_id = $1 and q.voter_id = pair.voter_id and q.author_id = pair.author_id
     join gaming_cases c on c.community_id = $1 and c.id = q.case_id and c.state in ('open', 'appealed')
    order by q.case_id`,
);
