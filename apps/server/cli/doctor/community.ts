import type { INestApplicationContext } from '@nestjs/common';
import { Counts } from '#imports';
import { currentCommunityId, Database } from '#platform';
import { Engines } from '#search';
import { look, ok, warning, type Finding } from './finding.js';

const batchSize = 200;

/** Whether what is stored twice agrees: counts with what they count, the search index with the topics. `fix` corrects it. */
export async function lookAtCommunity(app: INestApplicationContext, fix: boolean): Promise<Finding[]> {
  return [...(await look('stored counts', () => lookAtCounts(app.get(Counts), fix))), ...(await look('search index', () => lookAtIndex(app, fix)))];
}

async function lookAtCounts(counts: Counts, fix: boolean): Promise<Finding[]> {
  const found = (await (fix ? counts.correct() : counts.check())).filter(({ wrong }) => wrong > 0);
  if (found.length === 0) return [ok('stored counts', 'say what is there')];
  const list = found.map(({ name, wrong }) => `${name} (${wrong})`).join(', ');
  return [fix ? ok('stored counts', `were corrected: ${list}`) : warning('stored counts', `are wrong: ${list}. "hearth doctor --fix" corrects them.`)];
}

async function lookAtIndex(app: INestApplicationContext, fix: boolean): Promise<Finding[]> {
  const engine = app.get(Engines).preferred;
  if (engine.name !== 'postgres') return [ok('search index', `is kept by ${engine.name}; "hearth reindex" builds it anew`)];
  const database = app.get(Database);
  const { missing, superfluous } = (await database.one<{ missing: string[]; superfluous: string[] }>(
    `select array(select t.id from topics t where t.community_id = $1 and t.deleted_at is null
                     and not exists (select from search_documents d where d.community_id = $1 and d.topic_id = t.id)) as missing,
            array(select d.topic_id from search_documents d where d.community_id = $1
                     and not exists (select from topics t where t.community_id = $1 and t.id = d.topic_id and t.deleted_at is null)) as superfluous`,
    [currentCommunityId()],
  ))!;
  if (missing.length + superfluous.length === 0) return [ok('search index', 'has every topic')];
  const text = `${missing.length} topics are missing, ${superfluous.length} are there that are gone`;
  if (!fix) return [warning('search index', `${text}: "hearth doctor --fix" corrects that.`)];
  for (let at = 0; at < missing.length; at += batchSize) await engine.index(missing.slice(at, at + batchSize));
  for (let at = 0; at < superfluous.length; at += batchSize) await engine.remove(superfluous.slice(at, at + batchSize));
  return [ok('search index', `was corrected: ${text}`)];
}
