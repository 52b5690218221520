import { Body, Controller, Get, Headers, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ExpertiseList, Leaderboard, LeaderboardQuery, PointRules, PointRulesInput, PointRulesList, Reputation, ReputationQuery, TagExpertList, TopicExpertList } from '#contracts';
import { z } from 'zod';
import { Experts } from './expertise/experts.js';
import { TagExperts } from './expertise/tag-experts.js';
import { Leaderboards } from './leaderboard/leaderboards.js';
import { Ledgers } from './ledger/ledgers.js';
import { LedgerTables } from './ledger/ledger-tables.js';
import { PublishingRules } from './rules/publishing-rules.js';
import { RulesInForce } from './rules/rules-in-force.js';

const TopicNumber = z.coerce.number().int().min(1).max(2_147_483_647);

@ApiTags('reputation')
@Controller('api/v1')
export class ReputationController {
  constructor(
    private readonly ledgers: Ledgers,
    private readonly tables: LedgerTables,
    private readonly rules: RulesInForce,
    private readonly publishing: PublishingRules,
    private readonly experts: Experts,
    private readonly leaderboards: Leaderboards,
    private readonly knowing: TagExperts,
  ) {}

  @Get('members/:handle/reputation')
  @ApiOperation({ summary: 'A member’s reputation; with explain=1, every row that it was added up from' })
  @ApiResponse({ status: 200, standardSchema: Reputation })
  reputation(@Param('handle') handle: string, @Query({ schema: ReputationQuery }) query: ReputationQuery) {
    return this.ledgers.of(handle, query);
  }

  @Get('members/:handle/reputation.csv')
  @ApiOperation({ summary: 'Every row of a member’s reputation as a table' })
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  async table(@Param('handle') handle: string) {
    const table = await this.tables.of(handle);
    return new StreamableFile(table, { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="reputation.csv"` });
  }

  @Get('members/:handle/expertise')
  @ApiOperation({ summary: 'The tags that a member knows, the best known first' })
  @ApiResponse({ status: 200, standardSchema: ExpertiseList })
  async expertise(@Param('handle') handle: string) {
    return { items: await this.experts.of(handle) };
  }

  @Get('topics/:number/experts')
  @ApiOperation({ summary: 'Who of those who write in a topic knows its tags well' })
  @ApiResponse({ status: 200, standardSchema: TopicExpertList })
  async topicExperts(@Param('number', { schema: TopicNumber }) number: number) {
    return { items: await this.experts.on(number) };
  }

  @Get('tags/:slug/experts')
  @ApiOperation({ summary: 'Who knows a tag, the best known first' })
  @ApiResponse({ status: 200, standardSchema: TagExpertList })
  async tagExperts(@Param('slug') slug: string) {
    return { items: await this.knowing.of(slug) };
  }

  @Get('leaderboard')
  @ApiOperation({ summary: 'Who earned most points in a while, of all or in a space or tag' })
  @ApiResponse({ status: 200, standardSchema: Leaderboard })
  leaderboard(@Query({ schema: LeaderboardQuery }) query: LeaderboardQuery) {
    return this.leaderboards.page(query);
  }

  @Get('reputation/rules')
  @ApiOperation({ summary: 'What things are worth here: each version of the rules, newest first' })
  @ApiResponse({ status: 200, standardSchema: PointRulesList })
  async pointRules() {
    return { items: await this.rules.published() };
  }

  @Post('reputation/rules')
  @ApiOperation({ summary: 'Publish new amounts; they hold from the next UTC day on' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: PointRules })
  publishRules(@Body({ schema: PointRulesInput }) input: PointRulesInput, @Headers('idempotency-key') key?: string) {
    return this.publishing.publish(input, key);
  }
}
