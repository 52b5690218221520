import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import type { ResolvedTag } from '#spaces';
import { possibleTargets } from '../mapping/site-links.js';
import { tagSlug } from '../mapping/tag-slugs.js';
import type { KnownTarget } from './compose-texts.js';
import type { ImportRun } from './import-run.js';
import { idOf } from './imported-ids.js';
import type { AnswerContent, CloseContent, CommentContent, HistoryContent, QuestionContent } from './import-state.js';
import { StagingRepository, type WaitingRow } from './staging.repository.js';
import { knownMembers, linkTargets, numberedQuestions, postsOfTopics, resolvedTags, standingPosts, topicsOfPosts, votesOf, type StandingPostRow } from './topics.queries.js';
import type { StandingTopic, TopicMaterial } from './topic-material.js';

/** Collects what the next topics are made of, in a fixed number of statements. */
@Injectable()
export class GatherTopics {
  constructor(
    private readonly database: Database,
    private readonly staging: StagingRepository,
  ) {}

  async after(run: ImportRun, number: number, limit: number): Promise<TopicMaterial> {
    const { id, prefix } = run;
    const values = [currentCommunityId(), id];
    const questions = await this.database.query<WaitingRow<QuestionContent> & { number: number }>(numberedQuestions, [...values, number, limit]);
    const questionIds = questions.map((question) => question.id);
    const answers = await this.staging.below<AnswerContent>(id, 'answer', questionIds);
    const postIds = [...questionIds, ...answers.map((answer) => answer.id)];
    const [comments, history, closed, duplicates, accepted, votes] = await Promise.all([
      this.staging.below<CommentContent>(id, 'comment', postIds),
      this.staging.below<HistoryContent>(id, 'history', postIds),
      this.staging.below<CloseContent>(id, 'close', postIds),
      this.staging.below(id, 'duplicate', questionIds),
      this.staging.below(id, 'accepted', answers.map((answer) => answer.id)),
      this.database.query(votesOf, [...values, postIds]),
    ]);
    const people = [...[...questions, ...answers].flatMap(({ content }) => [content.ownerId, content.lastEditorId]), ...[...comments, ...history].map(({ content }) => content.userId)];
    const texts = [...[...questions, ...answers].map(({ content }) => content.body), ...[...comments, ...history].map(({ content }) => content.text)];
    const slugs = [...new Set(questions.flatMap(({ content }) => content.tags.map(tagSlug)))];
    const [members, tags, targets, standing] = await Promise.all([
      this.database.query(knownMembers, [currentCommunityId(), run.site.source, distinct(people).map(String)]),
      this.database.query<ResolvedTag & { given: string }>(resolvedTags, [currentCommunityId(), slugs]),
      this.targets(run, distinct(texts.flatMap(possibleTargets))),
      this.standing(questionIds.map((question) => prefix + question)),
    ]);
    const standsIn = await this.standsIn(standing, [...postIds.map((post) => prefix + post), ...comments.map((comment) => `${prefix}c${comment.id}`)]);
    return {
      questions,
      answers: byParent(answers),
      comments: byParent(comments),
      history: byParent(history),
      closed: new Map([...byParent(closed)].map(([post, rows]) => [post, { comment: rows.at(-1)!.content.comment, rows: rows.length }])),
      duplicates: new Set(duplicates.map(({ parent }) => parent)),
      acceptedOn: new Map(accepted.map(({ parent, at }) => [parent, at])),
      votes: new Map(votes.map(({ post, up, down }) => [post, { up, down }])),
      members: new Map(members.map(({ externalId, ...member }) => [Number(externalId), member])),
      tags: new Map(tags.map(({ given, id: tagId, slug }) => [given, { id: tagId, slug }])),
      targets,
      standing,
      standsIn,
    };
  }

  private async targets({ id, prefix }: ImportRun, posts: number[]): Promise<Map<number, KnownTarget>> {
    if (posts.length === 0) return new Map();
    const rows = await this.database.query(linkTargets, [currentCommunityId(), id, posts]);
    return new Map(rows.map(({ post, isAnswer, at, number, title }) => [post, { number, title, answerId: isAnswer ? idOf(prefix + post, at) : null }]));
  }

  private async standing(externalIds: string[]): Promise<Map<string, StandingTopic>> {
    return topicsBy(await this.database.query(standingPosts, [currentCommunityId(), externalIds]), ({ topicExternalId }) => topicExternalId);
  }

  private async standsIn(standing: ReadonlyMap<string, StandingTopic>, externalIds: string[]): Promise<Map<string, StandingTopic>> {
    if (standing.size === 0) return new Map();
    const byId = new Map([...standing.values()].map((topic) => [topic.id, topic]));
    const rows = await this.database.query(topicsOfPosts, [currentCommunityId(), externalIds]);
    const others = [...new Set(rows.map(({ topicId }) => topicId))].filter((id) => !byId.has(id));
    if (others.length > 0) for (const [id, topic] of topicsBy(await this.database.query(postsOfTopics, [currentCommunityId(), others]), ({ topicId }) => topicId)) byId.set(id, topic);
    return new Map(rows.map(({ externalId, topicId }) => [externalId, byId.get(topicId)!]));
  }
}

function topicsBy<Row extends StandingPostRow>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, StandingTopic> {
  const found = new Map<string, StandingTopic>();
  for (const row of rows) {
    const { topicId, topicKind, isJoined, id, externalId, kind, parentId, rootId, depth, path, position, authorId, createdAt, deletedAt } = row;
    const topic = found.get(keyOf(row)) ?? { id: topicId, kind: topicKind, isJoined, posts: [] };
    topic.posts.push({ id, externalId, kind, parentId, rootId, depth, path, position, authorId, createdAt, deletedAt });
    found.set(keyOf(row), topic);
  }
  return found;
}

function distinct(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

function byParent<Row extends { parent: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const found = new Map<number, Row[]>();
  for (const row of rows) {
    const others = found.get(row.parent);
    if (others) others.push(row);
    else found.set(row.parent, [row]);
  }
  return found;
}
