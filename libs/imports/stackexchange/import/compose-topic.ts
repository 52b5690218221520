import { normaliseLine, type PostKind } from '#contracts';
import { slugify } from '#conversations';
import type { PostRecord, RevisionRecord, TopicRecord, TopicTagRecord, VoteRecord } from '../../writing/rows.js';
import { countDescendants, countThread, placePosts, type ThreadPost } from '../../writing/thread.js';
import { boardOf, type IdeaBoard } from '../mapping/idea-boards.js';
import { closeReason } from '../mapping/revisions.js';
import { tagSlug } from '../mapping/tag-slugs.js';
import type { ComposedText, TextTask } from './compose-texts.js';
import type { ImportRun } from './import-run.js';
import { idOf } from './imported-ids.js';
import type { AnswerContent, CommentContent } from './import-state.js';
import type { WaitingRow } from './staging.repository.js';
import type { Tally } from './tally.js';
import type { JoinedTopics } from './joined-topics.js';
import type { KnownMember, StandingTopic, TopicMaterial } from './topic-material.js';

/** What becomes of one question with everything below it. */
export interface ComposedTopic {
  /** Null where the topic was here: then it only gets new posts. */
  topic: TopicRecord | null;
  extended: { id: string; lastActivityAt: Date; authorId: string | null; firstAnswerAt: Date | null } | null;
  posts: PostRecord[];
  revisions: RevisionRecord[];
  topicTags: TopicTagRecord[];
  /** Kudos of comments, of which a dump gives the number alone. */
  commentVotes: VoteRecord[];
  /** Posts with votes of their own in the dump. */
  voted: { post: number; id: string; createdAt: Date }[];
}

/** A new post whose text is still to be composed. */
interface Draft extends ThreadPost {
  /** Number on the site. */
  post: number;
  externalId: string;
  task: TextTask;
  editedAt: Date | null;
  editedBy: string | null;
  kudosCount: number;
  downvoteCount: number;
}

type Part = Draft & { text: ComposedText };

/** What of a question is new in one topic, in the order in which its texts are to be composed. */
export interface TopicPlan {
  question: TopicMaterial['questions'][number];
  /** Of the question and its answers, those that stand in this topic. */
  posts: WaitingRow<AnswerContent>[];
  standing: StandingTopic | undefined;
  drafts: Draft[];
  /** Where it becomes an idea; null for a question. */
  board: IdeaBoard | null;
}

const longestTitle = 200;

/**
 * Comments on a question are direct replies of kind `reply`: they stand in the discussion, between the answers by their
 * time, and are not counted as answers. Comments on an answer stand below it, in one level as on the site. An idea has
 * replies instead of answers, and no solution.
 */
export class TopicComposer {
  constructor(
    private readonly run: ImportRun,
    private readonly material: TopicMaterial,
    private readonly tally: Tally,
    private readonly joined: JoinedTopics,
  ) {}

  /** Its own topic, or the one that it was merged into; and topics to which answers of it were moved since. */
  plan(question: TopicMaterial['questions'][number]): TopicPlan[] {
    const standing = this.material.standing.get(this.run.prefix + question.id);
    const answers = this.material.answers.get(question.id) ?? [];
    const board = standing ? null : (boardOf(this.run.boards, question.content.tags) ?? null);
    const isIdea = standing ? standing.kind === 'idea' : board !== null;
    this.tally.count(standing ? 'there' : 'written', 'questions');
    if (isIdea && boardOf(this.run.boards, question.content.tags)) this.tally.count(standing ? 'there' : 'written', 'ideas');
    const moved = new Map<StandingTopic, WaitingRow<AnswerContent>[]>();
    const own: WaitingRow<AnswerContent>[] = [question];
    for (const answer of answers) {
      const other = this.movedTo(this.run.prefix + answer.id, standing);
      if (other) moved.set(other, [...(moved.get(other) ?? []), answer]);
      else own.push(answer);
    }
    const isQuestion = standing ? standing.kind === 'question' : !isIdea;
    return [
      { question, posts: own, standing, board, drafts: this.drafts(question, own, standing, isQuestion) },
      ...[...moved].map(([topic, posts]) => ({ question, posts, standing: topic, board: null, drafts: this.drafts(question, posts, topic, topic.kind === 'question') })),
    ];
  }

  private movedTo(externalId: string, standing: StandingTopic | undefined): StandingTopic | undefined {
    const topic = this.material.standsIn.get(externalId);
    return standing && topic && topic.id !== standing.id ? topic : undefined;
  }

  /** `texts` are those of the plan's drafts, in their order. */
  compose({ question, posts: rows, standing, drafts, board }: TopicPlan, texts: readonly ComposedText[]): ComposedTopic {
    const topicId = standing?.id ?? idOf(this.run.prefix + question.id, question.at);
    const parts = drafts.map((draft, at): Part => ({ ...draft, text: texts[at]! }));
    const before = standing ? this.joined.postsOf(standing) : [];
    const placed = placePosts(before, parts);
    const all = [...before, ...placed];
    if (standing) this.joined.add(standing, placed);
    const below = countDescendants(all);
    const posts = placed.map(({ id, kind, parentId, rootId, depth, path, position, authorId, createdAt, text, editedAt, editedBy, kudosCount, downvoteCount, externalId: postExternalId }): PostRecord => ({
      ...{ id, topicId, kind, parentId, rootId, depth, path, position, authorId, createdAt, editedAt, editedBy, kudosCount, downvoteCount },
      ...{ descendantCount: below.get(id) ?? 0, source: text.source, html: text.html, rendererVersion: text.rendererVersion },
      ...{ version: Math.max(1, text.versions.length), externalId: postExternalId },
    }));
    const counts = countThread(all);
    const last = placed.at(-1);
    return {
      topic: standing ? null : { ...this.topicRecord(question, topicId, parts, board), ...counts, lastActivityAt: later(counts.lastActivityAt, question.content.lastActivityAt) },
      extended: standing && last ? { id: standing.id, lastActivityAt: counts.lastActivityAt, authorId: last.authorId, firstAnswerAt: counts.firstAnswerAt } : null,
      posts,
      revisions: parts.flatMap((part) => this.revisions(part)),
      topicTags: standing ? [] : this.tagsOf(question.content.tags).map(({ id: tagId }) => ({ topicId, tagId })),
      commentVotes: parts.flatMap((part) => (part.task.kind === 'comment' ? commentVotes(part) : [])),
      voted: rows.map((row) => ({ post: row.id, id: idOf(this.run.prefix + row.id, row.at), createdAt: row.at })),
    };
  }

  private drafts(question: TopicMaterial['questions'][number], posts: readonly WaitingRow<AnswerContent>[], standing: StandingTopic | undefined, isQuestion: boolean): Draft[] {
    const isNew = (externalId: string): boolean => !this.material.standsIn.has(externalId);
    const { prefix } = this.run;
    const drafts: Draft[] = [];
    for (const post of posts) {
      const added = isNew(prefix + post.id);
      if (post.kind !== 'question') this.tally.count(added ? 'written' : 'there', 'answers');
      if (added) drafts.push(post.kind === 'question' ? this.bodyDraft(post, 'body', true) : this.bodyDraft(post, isQuestion ? 'answer' : 'reply', post.id === question.content.acceptedAnswerId));
    }
    const bodyId = standing?.posts.find(({ kind }) => kind === 'body')?.id;
    for (const post of posts) {
      const comments = this.material.comments.get(post.id) ?? [];
      const rows = (this.material.history.get(post.id)?.length ?? 0) + (this.material.closed.get(post.id)?.rows ?? 0);
      this.tally.count(isNew(prefix + post.id) ? 'written' : 'there', 'history', rows);
      for (const comment of comments) {
        const added = isNew(`${prefix}c${comment.id}`);
        this.tally.count(added ? 'written' : 'there', 'comments');
        if (added) drafts.push(this.commentDraft(comment, post, { others: comments, bodyId }));
      }
    }
    return drafts;
  }

  private bodyDraft(row: WaitingRow<AnswerContent>, kind: PostKind, wantsExcerpt: boolean): Draft {
    const { body, ownerId, lastEditorId, lastEditedAt } = row.content;
    const history = (this.material.history.get(row.id) ?? []).map(({ id, at, content }) => ({ ...content, id, createdAt: at }));
    const votes = this.material.votes.get(row.id);
    return {
      ...this.draftOf(row, kind, ownerId, this.run.prefix + row.id),
      task: { kind: 'body', html: body, history, wantsExcerpt },
      editedAt: lastEditedAt ? new Date(lastEditedAt) : null,
      editedBy: this.member(lastEditorId)?.id ?? null,
      kudosCount: votes?.up ?? 0,
      downvoteCount: votes?.down ?? 0,
    };
  }

  /** What is said of an answer with which a topic begins since it was split off stands directly below, as below a question. */
  private commentDraft(row: WaitingRow<CommentContent>, post: WaitingRow<AnswerContent>, { others, bodyId }: { others: WaitingRow<CommentContent>[]; bodyId: string | undefined }): Draft {
    const people = [post.content.ownerId, ...others.map(({ content }) => content.userId)].map((id) => this.member(id)).filter((one) => one !== undefined);
    const postId = idOf(this.run.prefix + post.id, post.at);
    const isOnQuestion = post.kind === 'question' || postId === bodyId;
    return {
      ...this.draftOf(row, isOnQuestion ? 'reply' : 'comment', row.content.userId, `${this.run.prefix}c${row.id}`),
      parentId: isOnQuestion ? null : postId,
      task: { kind: 'comment', text: row.content.text, participants: people.map(({ handle, displayName }) => ({ handle, displayName })) },
      editedAt: null,
      editedBy: null,
      kudosCount: Math.max(0, row.content.score),
      downvoteCount: 0,
    };
  }

  private draftOf(row: WaitingRow, kind: PostKind, ownerId: number | null, externalId: string): Pick<Draft, 'id' | 'post' | 'kind' | 'parentId' | 'authorId' | 'createdAt' | 'externalId'> {
    const author = this.member(ownerId);
    if (!author) {
      const report = kind === 'body' ? 'questions' : kind === 'answer' ? 'answers' : 'comments';
      this.tally.note(report, ownerId === null ? 'its author had left the site: imported without an author' : 'its author is not in Users.xml: imported without an author');
    }
    return { id: idOf(externalId, row.at), post: row.id, kind, parentId: null, authorId: author?.id ?? null, createdAt: row.at, externalId };
  }

  private topicRecord(question: TopicMaterial['questions'][number], id: string, parts: readonly Part[], board: IdeaBoard | null): Omit<TopicRecord, keyof ReturnType<typeof countThread>> {
    const { content } = question;
    const title = normaliseLine(content.title).slice(0, longestTitle) || `Question ${question.id}`;
    const body = parts.find(({ kind }) => kind === 'body')!;
    return {
      id,
      number: question.number,
      spaceId: board?.spaceId ?? this.run.spaceId!,
      kind: board ? 'idea' : 'question',
      title,
      slug: slugify(title),
      authorId: body.authorId,
      tags: this.tagsOf(content.tags).map(({ slug }) => slug),
      product: null,
      productVersion: null,
      excerpt: body.text.excerpt,
      ...(board ? this.noSolution(content.acceptedAnswerId) : this.solution(content.acceptedAnswerId, parts, body.authorId)),
      createdAt: question.at,
      meTooCount: 0,
      kudosCount: body.kudosCount,
      viewCount: content.viewCount,
      wanted: body.kudosCount,
      pinnedAt: null,
      closedAt: content.closedAt ? new Date(content.closedAt) : null,
      closeReason: content.closedAt ? closeReason(this.material.closed.get(question.id)?.comment ?? null, this.material.duplicates.has(question.id)) : null,
      externalId: this.run.prefix + question.id,
    };
  }

  private noSolution(answerId: number | null): typeof unsolved {
    if (answerId !== null) this.tally.note('ideas', 'its accepted answer is a reply: ideas have no solution');
    return unsolved;
  }

  /** Dumps tell the day of the acceptance alone, which may begin before the answer. */
  private solution(answerId: number | null, parts: readonly Part[], askerId: string | null): Pick<TopicRecord, 'solutionExcerpt' | 'solutionPostId' | 'solutionAuthorId' | 'solutionAcceptedBy' | 'solvedAt'> {
    const answer = answerId === null ? undefined : parts.find(({ kind, post }) => kind === 'answer' && post === answerId);
    if (answerId !== null && !answer) this.tally.note('questions', 'its accepted answer is not in the dump: imported as unsolved');
    if (!answer) return unsolved;
    return {
      solutionExcerpt: answer.text.excerpt,
      solutionPostId: answer.id,
      solutionAuthorId: answer.authorId,
      solutionAcceptedBy: askerId,
      solvedAt: later(answer.createdAt, this.material.acceptedOn.get(answer.post)?.toISOString() ?? null),
    };
  }

  /** A post has revisions once it was edited; the editor of the first is its author. */
  private revisions({ id, kind, text: { versions } }: Part): RevisionRecord[] {
    if (versions.length < 2) return [];
    return versions.map(({ title, source, editorId, reason, createdAt }, at) => ({
      postId: id,
      version: at + 1,
      title: kind === 'body' ? title : null,
      source,
      editorId: this.member(editorId)?.id ?? null,
      reason,
      createdAt,
    }));
  }

  private tagsOf(names: readonly string[]): { id: string; slug: string }[] {
    const found = names.map((name) => this.material.tags.get(tagSlug(name))).filter((tag) => tag !== undefined);
    return [...new Map(found.map((tag) => [tag.id, tag])).values()];
  }

  private member(userId: number | null): KnownMember | undefined {
    return userId === null ? undefined : this.material.members.get(userId);
  }
}

const unsolved = { solutionExcerpt: null, solutionPostId: null, solutionAuthorId: null, solutionAcceptedBy: null, solvedAt: null };

function later(date: Date, other: string | null): Date {
  return other === null ? date : new Date(Math.max(date.getTime(), new Date(other).getTime()));
}

function commentVotes({ id, externalId, kudosCount, createdAt }: Part): VoteRecord[] {
  return Array.from({ length: kudosCount }, (_, at) => {
    const voteExternalId = `${externalId}.${at + 1}`;
    return { id: idOf(voteExternalId, createdAt), postId: id, memberId: null, kind: 'kudos', createdAt, externalId: voteExternalId };
  });
}
