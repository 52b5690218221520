import { statement } from '#platform';

export interface StateRow {
  documents: number;
  totalLength: string;
  totalTitleLength: string;
  referenceLength: number;
  vocabularyEpoch: number;
  /** Languages that the last rebuild was begun with. */
  indexedLanguages: string[] | null;
  /** Languages that the community asks for; empty for the default. */
  languages: string[];
}

export const readState = statement<StateRow>(
  'search.read-state',
  `select coalesce(s.documents, 0) as documents, coalesce(s.total_length, 0) as "totalLength", coalesce(s.total_title_length, 0) as "totalTitleLength",
          coalesce(s.reference_length, 200) as "referenceLength", coalesce(s.vocabulary_epoch, 0) as "vocabularyEpoch",
          s.languages as "indexedLanguages",
          array(select jsonb_array_elements_text(c.settings -> 'searchLanguages')) as languages
     from communities c left join search_states s on s.community_id = c.id
    where c.id = $1`,
);

/** Values: community, differences of documents, of their length, of their titles' length. */
export const changeState = statement<object>(
  'search.change-state',
  `insert into search_states (community_id, documents, total_length, total_title_length) values ($1, $2, $3, $4)
   on conflict (community_id) do update set documents = search_states.documents + excluded.documents,
     total_length = search_states.total_length + excluded.total_length, total_title_length = search_states.total_title_length + excluded.total_title_length`,
);

/** Values: community, languages of the rebuild that begins. */
export const beginRebuild = statement<object>(
  'search.begin-rebuild',
  `insert into search_states (community_id, languages) values ($1, $2) on conflict (community_id) do update set languages = excluded.languages`,
);

/** Those who are changing the sums finish first. */
export const lockState = statement<object>('search.lock-state', `select from search_states where community_id = $1 for update`);

/** Sums anew over all documents. */
export const recountState = statement<object>(
  'search.recount-state',
  `update search_states set documents = sums.documents, total_length = sums.length, total_title_length = sums.title_length,
          reference_length = greatest(1, sums.length / greatest(1, sums.documents))
     from (select count(*) as documents, coalesce(sum(length), 0) as length, coalesce(sum(title_length), 0) as title_length
             from search_documents where community_id = $1) as sums
    where community_id = $1`,
);
