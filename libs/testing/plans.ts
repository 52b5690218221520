import type { Database, Statement } from '#platform';
import pg from 'pg';
import type { TestDatabase } from './test-database.js';

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Rows Removed by Filter'?: number;
  'Actual Loops'?: number;
  Plans?: PlanNode[];
}

/** As many rows as make the planner choose: members, each with a topic, its body and an article, what they were told, got points for and follow. */
const rows = [
  `insert into spaces (community_id, id, slug, name, kind, position) select $1, gen_random_uuid(), 's' || n, 'S', 'support', n from generate_series(1, 5) n`,
  `insert into members (community_id, id, handle, display_name) select $1, gen_random_uuid(), 'm' || n, 'M' from generate_series(1, 2000) n`,
  `insert into topics (community_id, id, number, space_id, kind, title, slug, author_id, created_at) select $1, gen_random_uuid(), substr(handle, 2)::int, (array(select id from spaces where community_id = $1))[1 + substr(handle, 2)::int % 5], 'question', handle, handle, id, now() - make_interval(hours => substr(handle, 2)::int) from members where community_id = $1`,
  `insert into posts (community_id, id, topic_id, kind, position, author_id, source, html, renderer_version) select $1, gen_random_uuid(), id, 'body', 1, author_id, '', '', 1 from topics where community_id = $1`,
  `insert into articles (community_id, topic_id, space_id, slug, parent_id, position) select $1, id, space_id, slug, lag(id) over (order by number), number from topics where community_id = $1`,
  `insert into notifications (community_id, id, member_id, kind, object, topic_id, post_id, at, done_at, mail_at)
   select $1, gen_random_uuid(), author_id, 'answer', n::text, topic_id, id, now() - make_interval(days => n * 20), case when n % 4 = 0 then now() end, case when n = 1 then now() end from posts, generate_series(1, 10) n where community_id = $1`,
  `insert into subscriptions (community_id, subject, subject_id, member_id, level) select $1, 'topic', id, author_id, 'following' from topics where community_id = $1`,
  `insert into reputation_ledger (community_id, id, member_id, kind, cause_id, object_id, topic_id, points, capped, occurred_at, counted_on, rule_version)
   select $1, gen_random_uuid(), author_id, 'question.kudos', gen_random_uuid(), id, topic_id, 5, true, now() - make_interval(days => n), current_date - n, 1 from posts, generate_series(1, 5) n where community_id = $1`,
];

/** Gives the ids of the spaces. */
export async function fillForPlans({ communityId, database, inCommunity, ownerUrl }: TestDatabase): Promise<string[]> {
  for (const some of rows) await inCommunity(() => database.query(some, [communityId]));
  // Only who owns a table may look at it for the planner.
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('analyze').finally(() => owner.end());
  return (await inCommunity(() => database.query<{ id: string }>('select id from spaces where community_id = $1', [communityId]))).map(({ id }) => id);
}

/** What narrows nothing: all that a reader may see is of one community and of spaces. */
const wide = new Set(['community_id', 'space_id']);
const narrows = (condition: string): boolean => [...condition.matchAll(/\b([a-z_]+)\)? (?:=|<|>|<=|>=) /g)].some(([, column]) => !wide.has(column!));

/**
 * The tables that a statement reads as a whole because no index serves it: joins go row by row and sequential scans are dear
 * here, so that it shows with few rows already. As the server's role, under row-level security. Runs in a community's scope.
 */
export function wholeReads(database: Database, { text }: Statement<object>, values: unknown[]): Promise<string[]> {
  return database.tx.run(async () => {
    for (const setting of ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']) await database.query(`select set_config('${setting}', 'off', true)`);
    const [row] = await database.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(`explain (format json) ${text}`, values);
    return [...new Set(wholeIn(row!['QUERY PLAN'][0]!.Plan))].sort();
  });
}

/** How many rows a statement reads only to find that they are not wanted. It runs, as the server's role; in a community's scope. */
export function rowsThrownAway(database: Database, { text }: Statement<object>, values: unknown[]): Promise<number> {
  return database.tx.run(async () => {
    const [row] = await database.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(`explain (analyze, format json) ${text}`, values);
    return thrownAwayIn(row!['QUERY PLAN'][0]!.Plan);
  });
}

function thrownAwayIn(node: PlanNode): number {
  const own = (node['Rows Removed by Filter'] ?? 0) * (node['Actual Loops'] ?? 1);
  return (node.Plans ?? []).reduce((sum, below) => sum + thrownAwayIn(below), own);
}

function wholeIn(node: PlanNode): string[] {
  const condition = node['Index Cond'];
  const isWhole = node['Node Type'] === 'Seq Scan' || (condition !== undefined && !narrows(condition));
  return [...(isWhole ? [node['Relation Name'] ?? node['Index Name']!] : []), ...(node.Plans ?? []).flatMap(wholeIn)];
}
