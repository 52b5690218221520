import { Injectable } from '@nestjs/common';
import type { CloseInput, DraftContent, MoveInput, NewReply, NewTopic, PostEdit, RepliesQuery, TopicEdit, TopicListQuery, VoteInput } from '#contracts';
import { Asking, Curating, Drafting, Editing, Home, PageContexts, Previewing, Reading, ReadTracking, Replying, Solving, TopicPages, Uploading, Voting } from '#conversations';
import type { ConversationsPart } from './parts/conversations.js';

@Injectable()
export class ConversationsFacade implements ConversationsPart {
  constructor(
    private readonly reading: Reading,
    private readonly topicPages: TopicPages,
    private readonly homePage: Home,
    private readonly asking: Asking,
    private readonly replying: Replying,
    private readonly editing: Editing,
    private readonly voting: Voting,
    private readonly solving: Solving,
    private readonly curating: Curating,
    private readonly readTracking: ReadTracking,
    private readonly drafting: Drafting,
    private readonly previewing: Previewing,
    private readonly uploading: Uploading,
    private readonly contexts: PageContexts,
  ) {}

  home() {
    return this.homePage.page();
  }
  topics(query: TopicListQuery) {
    return this.reading.topics(query);
  }
  async topicPage(number: number, query: RepliesQuery) {
    const page = await this.topicPages.page(number, query);
    this.readTracking.countView(page.topic.id);
    return page;
  }
  locate(postId: string) {
    return this.reading.locate(postId);
  }
  replies(number: number, query: RepliesQuery) {
    return this.reading.replies(number, query);
  }
  repliesAfter(number: number, position: number) {
    return this.reading.repliesAfter(number, position);
  }
  descendants(postId: string, cursor?: string) {
    return this.reading.descendants(postId, cursor);
  }
  contextOf(number: number) {
    return this.contexts.ofTopic(number);
  }
  ask(input: NewTopic, idempotencyKey?: string) {
    return this.asking.ask(input, idempotencyKey);
  }
  reply(topicNumber: number, input: NewReply, idempotencyKey?: string) {
    return this.replying.reply(topicNumber, input, idempotencyKey);
  }
  editTopic(number: number, input: TopicEdit) {
    return this.editing.editTopic(number, input);
  }
  postSource(postId: string) {
    return this.editing.source(postId);
  }
  post(postId: string) {
    return this.reading.post(postId);
  }
  async editPost(postId: string, input: PostEdit) {
    await this.editing.editPost(postId, input);
    return this.reading.post(postId);
  }
  revisions(postId: string) {
    return this.editing.revisions(postId);
  }
  vote(postId: string, input: VoteInput) {
    return this.voting.vote(postId, input);
  }
  meToo(number: number, on: boolean) {
    return this.voting.meToo(number, on);
  }
  accept(number: number, postId: string | null) {
    return this.solving.accept(number, postId);
  }
  close(number: number, input: CloseInput) {
    return this.curating.close(number, input);
  }
  reopen(number: number) {
    return this.curating.reopen(number);
  }
  pin(number: number, on: boolean) {
    return this.curating.pin(number, on);
  }
  move(number: number, input: MoveInput) {
    return this.curating.move(number, input);
  }
  deleteTopic(number: number) {
    return this.curating.deleteTopic(number);
  }
  restoreTopic(number: number) {
    return this.curating.restoreTopic(number);
  }
  deletePost(postId: string) {
    return this.curating.deletePost(postId);
  }
  restorePost(postId: string) {
    return this.curating.restorePost(postId);
  }
  markRead(number: number, position: number) {
    return this.readTracking.markRead(number, position);
  }
  markAllRead(space?: string) {
    return this.readTracking.markAllRead(space);
  }
  preview(source: string) {
    return this.previewing.preview(source);
  }
  drafts() {
    return this.drafting.list();
  }
  draft(key: string) {
    return this.drafting.find(key);
  }
  saveDraft(key: string, content: DraftContent) {
    return this.drafting.save(key, content);
  }
  deleteDraft(key: string) {
    return this.drafting.delete(key);
  }
  uploadImage(bytes: Buffer, idempotencyKey?: string) {
    return this.uploading.upload(bytes, idempotencyKey);
  }
}
