import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Id, RuleTrialInput, TrustGrant, TrustOverview, TrustTrial } from '#contracts';
import { Granting } from './granting.js';
import { TrustTrials } from './trial/trust-trials.js';
import { TrustOverviews } from './trust-overviews.js';

@ApiTags('administration')
@Controller('api/v1/admin')
export class AdminTrustController {
  constructor(
    private readonly granting: Granting,
    private readonly overviews: TrustOverviews,
    private readonly trials: TrustTrials,
  ) {}

  @Get('trust')
  @ApiOperation({ summary: 'How many members have each trust level, what the levels ask for here, and which one nobody reaches' })
  @ApiResponse({ status: 200, standardSchema: TrustOverview })
  overview() {
    return this.overviews.find();
  }

  @Post('trust/trial')
  @HttpCode(200)
  @ApiOperation({ summary: 'Try what trust levels and privileges take on everybody’s figures of today; nothing changes' })
  @ApiResponse({ status: 200, standardSchema: TrustTrial })
  run(@Body({ schema: RuleTrialInput }) input: RuleTrialInput) {
    return this.trials.run(input);
  }

  @Put('members/:id/trust')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a member a trust level, and hold it there or let it go' })
  grant(@Param('id', { schema: Id }) id: string, @Body({ schema: TrustGrant }) input: TrustGrant) {
    return this.granting.grant(id, input);
  }
}
