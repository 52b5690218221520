import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ModerationTrial, RuleTrialInput } from '#contracts';
import { RuleTrials } from './rule-trials.js';

@ApiTags('administration')
@Controller('api/v1/admin')
export class RuleTrialsController {
  constructor(private readonly trials: RuleTrials) {}

  @Post('moderation/trial')
  @HttpCode(200)
  @ApiOperation({ summary: 'Try rules for flags on the flags of the last days; nothing changes' })
  @ApiResponse({ status: 200, standardSchema: ModerationTrial })
  run(@Body({ schema: RuleTrialInput }) input: RuleTrialInput) {
    return this.trials.run(input);
  }
}
