import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Patch, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Asking } from './asking.js';
import { Curating } from './curating.js';
import { Editing } from '../posts/editing.js';
import { Home } from './home.js';
import { ReadTracking } from '../reading/read-tracking.js';
import { Reading } from '../reading/reading.js';
import { Replying } from '../posts/replying.js';
import { Solving } from './solving.js';
import { TopicNumber } from './topic-number.js';
import { TopicPages } from './topic-pages.js';
import { Voting } from '../posts/voting.js';

const NewTopicRef = z.object({ id: contracts.Id, number: z.number().int(), slug: z.string() }).meta({ id: 'NewTopicRef' });
const Switch = z.strictObject({ on: z.boolean() }).meta({ id: 'Switch' });
const AcceptInput = z.strictObject({ postId: contracts.Id.nullable() }).meta({ id: 'AcceptInput' });
const AfterQuery = z.object({ position: z.coerce.number().int().min(0) });
const PostList = z.object({ items: z.array(contracts.Post) }).meta({ id: 'PostList' });

@ApiTags('topics')
@Controller('api/v1')
export class TopicsController {
  constructor(
    private readonly reading: Reading,
    private readonly topicPages: TopicPages,
    private readonly home: Home,
    private readonly asking: Asking,
    private readonly replying: Replying,
    private readonly editing: Editing,
    private readonly voting: Voting,
    private readonly solving: Solving,
    private readonly curating: Curating,
    private readonly readTracking: ReadTracking,
  ) {}

  @Get('home')
  @ApiOperation({ summary: 'What the home page shows' })
  @ApiResponse({ status: 200, standardSchema: contracts.HomePage })
  homePage() {
    return this.home.page();
  }

  @Get('topics')
  @ApiOperation({ summary: 'Topics, sorted and filtered' })
  @ApiResponse({ status: 200, standardSchema: contracts.TopicList })
  list(@Query({ schema: contracts.TopicListQuery }) query: contracts.TopicListQuery) {
    return this.reading.topics(query);
  }

  @Post('topics')
  @ApiOperation({ summary: 'Ask a question or open a discussion' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: NewTopicRef })
  ask(@Body({ schema: contracts.NewTopic }) input: contracts.NewTopic, @Headers('idempotency-key') key?: string) {
    return this.asking.ask(input, key);
  }

  @Get('topics/:number')
  @ApiOperation({ summary: 'A topic with its solution and the first replies' })
  @ApiResponse({ status: 200, standardSchema: contracts.TopicPage })
  @ApiResponse({ status: 301, description: 'It was merged into the topic at this address, which is sent along.', standardSchema: contracts.TopicPage })
  async topic(
    @Param('number', { schema: TopicNumber }) number: number,
    @Query({ schema: contracts.RepliesQuery }) query: contracts.RepliesQuery,
    @Req() { url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.topicPages.page(number, query);
    if (page.topic.number !== number) void reply.status(301).header('location', url.replace(/\/topics\/\d+/, `/topics/${page.topic.number}`));
    return page;
  }

  @Patch('topics/:number')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change title, tags, product or version' })
  edit(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: contracts.TopicEdit }) input: contracts.TopicEdit) {
    return this.editing.editTopic(number, input);
  }

  @Delete('topics/:number')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a topic; it can be restored' })
  delete(@Param('number', { schema: TopicNumber }) number: number) {
    return this.curating.deleteTopic(number);
  }

  @Post('topics/:number/restore')
  @HttpCode(204)
  @ApiOperation({ summary: 'Undo the deletion of a topic' })
  restore(@Param('number', { schema: TopicNumber }) number: number) {
    return this.curating.restoreTopic(number);
  }

  @Get('topics/:number/replies')
  @ApiOperation({ summary: 'A further page of replies' })
  @ApiResponse({ status: 200, standardSchema: contracts.ThreadPage })
  replies(@Param('number', { schema: TopicNumber }) number: number, @Query({ schema: contracts.RepliesQuery }) query: contracts.RepliesQuery) {
    return this.reading.replies(number, query);
  }

  @Get('topics/:number/replies-after')
  @ApiOperation({ summary: 'Posts written after a position, oldest first' })
  @ApiResponse({ status: 200, standardSchema: PostList })
  async repliesAfter(@Param('number', { schema: TopicNumber }) number: number, @Query({ schema: AfterQuery }) { position }: z.infer<typeof AfterQuery>) {
    return { items: await this.reading.repliesAfter(number, position) };
  }

  @Post('topics/:number/replies')
  @ApiOperation({ summary: 'Answer, reply or comment' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: contracts.Post })
  reply(
    @Param('number', { schema: TopicNumber }) number: number,
    @Body({ schema: contracts.NewReply }) input: contracts.NewReply,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.replying.reply(number, input, key);
  }

  @Put('topics/:number/solution')
  @HttpCode(204)
  @ApiOperation({ summary: 'Accept an answer, or take the acceptance back' })
  accept(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: AcceptInput }) { postId }: z.infer<typeof AcceptInput>) {
    return this.solving.accept(number, postId);
  }

  @Put('topics/:number/me-too')
  @ApiOperation({ summary: 'Say that you have this problem as well' })
  @ApiResponse({ status: 200, standardSchema: contracts.MeTooResult })
  meToo(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: Switch }) { on }: z.infer<typeof Switch>) {
    return this.voting.meToo(number, on);
  }

  @Put('topics/:number/pin')
  @HttpCode(204)
  @ApiOperation({ summary: 'Pin a topic to the top of its space' })
  pin(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: Switch }) { on }: z.infer<typeof Switch>) {
    return this.curating.pin(number, on);
  }

  @Post('topics/:number/close')
  @HttpCode(204)
  @ApiOperation({ summary: 'Close a topic with a reason' })
  close(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: contracts.CloseInput }) input: contracts.CloseInput) {
    return this.curating.close(number, input);
  }

  @Post('topics/:number/reopen')
  @HttpCode(204)
  @ApiOperation({ summary: 'Open a closed topic again' })
  reopen(@Param('number', { schema: TopicNumber }) number: number) {
    return this.curating.reopen(number);
  }

  @Post('topics/:number/move')
  @HttpCode(204)
  @ApiOperation({ summary: 'Move a topic to another space' })
  move(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: contracts.MoveInput }) input: contracts.MoveInput) {
    return this.curating.move(number, input);
  }

  @Post('topics/:number/read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remember how far you have read' })
  read(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: contracts.ReadInput }) { position }: contracts.ReadInput) {
    return this.readTracking.markRead(number, position);
  }
}
