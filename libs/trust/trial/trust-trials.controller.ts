import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RuleTrialInput, TriedMemberPage, TrialListQuery, TrustTrialRun } from '#contracts';
import { TrustTrials } from './trust-trials.js';

@ApiTags('administration')
@Controller('api/v1/admin/trust')
export class TrustTrialsController {
  constructor(private readonly trials: TrustTrials) {}

  @Post('trial')
  @HttpCode(202)
  @ApiOperation({ summary: 'Try what trust levels and privileges take on everybody’s figures of today, in the background; nothing changes' })
  @ApiResponse({ status: 202, standardSchema: TrustTrialRun })
  start(@Body({ schema: RuleTrialInput }) input: RuleTrialInput) {
    return this.trials.start(input);
  }

  @Get('trial')
  @ApiOperation({ summary: 'How far your last trial is, and what it counted' })
  @ApiResponse({ status: 200, standardSchema: TrustTrialRun })
  find() {
    return this.trials.find();
  }

  @Get('trial/people')
  @ApiOperation({ summary: 'Who would have another level, with what they miss' })
  @ApiResponse({ status: 200, standardSchema: TriedMemberPage })
  people(@Query({ schema: TrialListQuery }) query: TrialListQuery) {
    return this.trials.people(query);
  }

  @Get('trial/people.csv')
  @ApiOperation({ summary: 'The same as a table' })
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  async table() {
    await this.trials.find();
    return new StreamableFile(this.trials.table(), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="members.csv"' });
  }
}
