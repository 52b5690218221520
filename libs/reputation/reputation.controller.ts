import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PointRulesList, Reputation, ReputationQuery } from '#contracts';
import { Ledgers } from './ledger/ledgers.js';
import { LedgerTables } from './ledger/ledger-tables.js';
import { RulesInForce } from './rules/rules-in-force.js';

@ApiTags('reputation')
@Controller('api/v1')
export class ReputationController {
  constructor(
    private readonly ledgers: Ledgers,
    private readonly tables: LedgerTables,
    private readonly rules: RulesInForce,
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

  @Get('reputation/rules')
  @ApiOperation({ summary: 'What things are worth here: each version of the rules, newest first' })
  @ApiResponse({ status: 200, standardSchema: PointRulesList })
  async pointRules() {
    return { items: await this.rules.published() };
  }
}
