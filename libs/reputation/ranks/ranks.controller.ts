import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { MemberRank } from '#contracts';
import { MemberRanks } from './member-ranks.js';

@ApiTags('reputation')
@Controller('api/v1')
export class RanksController {
  constructor(private readonly ranks: MemberRanks) {}

  @Get('members/:handle/rank')
  @ApiOperation({ summary: 'The rank that a member has, and what the next one takes' })
  @ApiResponse({ status: 200, standardSchema: MemberRank })
  of(@Param('handle') handle: string) {
    return this.ranks.of(handle);
  }
}
