import { CreateDuplicateVotes1764146100000 } from './migrations/1764146100000-create-duplicate-votes.js';
import { CreateEditSuggestions1764146120000 } from './migrations/1764146120000-create-edit-suggestions.js';
import { KeepTagTexts1764146620000 } from './migrations/1764146620000-keep-tag-texts.js';
import * as duplicates from './duplicates/duplicates.entity.js';
import * as suggestions from './suggestions/suggestions.entity.js';
import * as tags from './tags/tags.entity.js';

export const curationSchema = {
  entities: [...Object.values(duplicates), ...Object.values(suggestions), ...Object.values(tags)],
  migrations: [CreateDuplicateVotes1764146100000, CreateEditSuggestions1764146120000, KeepTagTexts1764146620000],
};
export { CurationModule } from './curation.module.js';
export { DuplicateVoting } from './duplicates/duplicate-voting.js';
export { Suggesting } from './suggestions/suggesting.js';
export { Reviewing } from './suggestions/reviewing.js';
export { TagTexts } from './tags/tag-texts.js';
export { TagSynonyms } from './tags/tag-synonyms.js';
