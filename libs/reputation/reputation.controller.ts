import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Reputation, ReputationQuery } from '#contracts';
import { Ledgers } from './ledger/ledgers.js';

@ApiTags('reputation')
@Controller('api/v1')
export class ReputationController {
  constructor(private readonly ledgers: Ledgers) {}

  @Get('members/:handle/reputation')
  @ApiOperation({ summary: 'A member’s reputation; with explain=1, every row that it was added up from' })
  @ApiResponse({ status: 200, standardSchema: Reputation })
  reputation(@Param('handle') handle: string, @Query({ schema: ReputationQuery }) query: ReputationQuery) {
    return this.ledgers.of(handle, query);
  }
}
