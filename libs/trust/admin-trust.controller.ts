import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Id, TrustGrant, TrustOverview } from '#contracts';
import { Granting } from './granting.js';
import { TrustOverviews } from './trust-overviews.js';

@ApiTags('administration')
@Controller('api/v1/admin')
export class AdminTrustController {
  constructor(
    private readonly granting: Granting,
    private readonly overviews: TrustOverviews,
  ) {}

  @Get('trust')
  @ApiOperation({ summary: 'How many members have each trust level, what the levels ask for here, and which one nobody reaches' })
  @ApiResponse({ status: 200, standardSchema: TrustOverview })
  overview() {
    return this.overviews.find();
  }

  @Put('members/:id/trust')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a member a trust level, and hold it there or let it go' })
  grant(@Param('id', { schema: Id }) id: string, @Body({ schema: TrustGrant }) input: TrustGrant) {
    return this.granting.grant(id, input);
  }
}
