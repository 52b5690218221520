import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ModerationTrialRun, RuleTrialInput, TriedPostPage, TriedTopicPage, TrialListQuery } from '#contracts';
import { RuleTrials } from './rule-trials.js';

const csv = { status: 200, content: { 'text/csv': { schema: { type: 'string' as const } } } };
const tableNamed = (filename: string) => ({ type: 'text/csv; charset=utf-8', disposition: `attachment; filename="${filename}"` });

@ApiTags('administration')
@Controller('api/v1/admin/moderation')
export class RuleTrialsController {
  constructor(private readonly trials: RuleTrials) {}

  @Post('trial')
  @HttpCode(202)
  @ApiOperation({ summary: 'Try rules for flags on the flags of the last days, in the background; nothing changes' })
  @ApiResponse({ status: 202, standardSchema: ModerationTrialRun })
  start(@Body({ schema: RuleTrialInput }) input: RuleTrialInput) {
    return this.trials.start(input);
  }

  @Get('trial')
  @ApiOperation({ summary: 'How far your last trial is, and what it counted' })
  @ApiResponse({ status: 200, standardSchema: ModerationTrialRun })
  find() {
    return this.trials.find();
  }

  @Get('trial/posts')
  @ApiOperation({ summary: 'Posts that would have gone otherwise' })
  @ApiResponse({ status: 200, standardSchema: TriedPostPage })
  posts(@Query({ schema: TrialListQuery }) query: TrialListQuery) {
    return this.trials.posts(query);
  }

  @Get('trial/topics')
  @ApiOperation({ summary: 'Topics that would have gone otherwise' })
  @ApiResponse({ status: 200, standardSchema: TriedTopicPage })
  topics(@Query({ schema: TrialListQuery }) query: TrialListQuery) {
    return this.trials.topics(query);
  }

  @Get('trial/posts.csv')
  @ApiOperation({ summary: 'Posts that would have gone otherwise, as a table' })
  @ApiResponse(csv)
  async postTable() {
    await this.trials.find();
    return new StreamableFile(await this.trials.postTable(), tableNamed('posts.csv'));
  }

  @Get('trial/topics.csv')
  @ApiOperation({ summary: 'Topics that would have gone otherwise, as a table' })
  @ApiResponse(csv)
  async topicTable() {
    await this.trials.find();
    return new StreamableFile(await this.trials.topicTable(), tableNamed('topics.csv'));
  }
}
