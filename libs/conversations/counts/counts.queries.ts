import { statement } from '#platform';

export interface CountRow {
  by: 'thread' | 'topic';
  name: string;
  number: number;
  slug: string;
  kind: 'question' | 'discussion';
  replyCount: number;
  meTooCount: number;
  isSolved: boolean;
}

const columns = `t.number, t.slug, t.kind, t.reply_count as "replyCount", t.me_too_count as "meTooCount", t.solution_post_id is not null as "isSolved"`;
/** What was merged into another topic counts there. */
const now = `join topics t on t.community_id = $1 and t.id = case when a.merged_into_id is null then a.id else a.merged_into_id end`;
const open = `t.deleted_at is null and t.space_id = any($4::uuid[])`;

/** Values: community, keys of pages, numbers of topics, visible spaces. */
export const topicCounts = statement<CountRow>(
  'counts.topics',
  `select 'thread' as by, p.key as name, ${columns} from page_threads p join topics a on a.community_id = $1 and a.id = p.topic_id ${now}
    where p.community_id = $1 and p.key = any($2::text[]) and ${open}
   union all
   select 'topic', a.number::text, ${columns} from topics a ${now} where a.community_id = $1 and a.number = any($3::int[]) and ${open}`,
);
