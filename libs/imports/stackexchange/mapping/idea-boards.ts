import { tagSlug } from './tag-slugs.js';

/** Questions of a tag become ideas on a board. */
export interface IdeaBoard {
  /** As the site writes it. */
  tag: string;
  /** Slug of a space for ideas. */
  space: string;
  spaceId: string | null;
  /** Undoing the import takes the space away too. */
  made: boolean;
}

/** The board of a question: of the first board, in the order in which they were named, whose tag it has. */
export function boardOf<Board extends Pick<IdeaBoard, 'tag'>>(boards: readonly Board[], tags: readonly string[]): Board | undefined {
  const slugs = new Set(tags.map(tagSlug));
  return boards.find(({ tag }) => slugs.has(tagSlug(tag)));
}

/** The step of an idea whose staff marked it on the site by a tag; the last word counts. */
const steps = {
  'status-completed': { status: 'delivered', group: 'completed' },
  'status-declined': { status: 'declined', group: 'closed' },
  'status-bydesign': { status: 'declined', group: 'closed' },
  'status-planned': { status: 'planned', group: 'in-progress' },
  'status-review': { status: 'in-review', group: 'in-progress' },
  'status-deferred': { status: 'later', group: 'on-hold' },
} as const;

export type ImportedStep = (typeof steps)[keyof typeof steps];

export function stepOf(tags: readonly string[]): ImportedStep | undefined {
  const tag = tags.find((one): one is keyof typeof steps => one in steps);
  return tag && steps[tag];
}

/** "feature-request=ideas", as the command takes it; undefined where it says something else. */
export function boardFrom(text: string): Pick<IdeaBoard, 'tag' | 'space'> | undefined {
  const [, tag, space] = /^\s*([^\s=]{1,60})=([a-z0-9][a-z0-9-]{0,59})\s*$/.exec(text) ?? [];
  return tag && space ? { tag, space } : undefined;
}
