import { statement } from '#platform';

/** Values: community, key. */
export const threadByKey = statement<{ topicId: string | null }>('page-threads.by-key', `select topic_id as "topicId" from page_threads where community_id = $1 and key = $2`);

/** Makes the key's row where there is none; waits for whoever is making it. Values: community, key, title, address. */
export const addThread = statement('page-threads.add', `insert into page_threads (community_id, key, title, address) values ($1, $2, $3, $4) on conflict (community_id, key) do nothing`);

/** The same for this transaction alone. Values: community, key. */
export const lockThread = statement<{ topicId: string | null }>('page-threads.lock', `${threadByKey.text} for update`);

/** Values: community, key, topic, title, address. */
export const setTopic = statement('page-threads.set-topic', `update page_threads set topic_id = $3, title = $4, address = $5 where community_id = $1 and key = $2`);
