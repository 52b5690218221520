import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AccountAppealDecision, AccountAppealPage, AppealInput, Decided, Id, PageQuery } from '#contracts';
import { AppealingForAccount } from './appealing-for-account.js';
import { DecidingAccountAppeals } from './deciding-account-appeals.js';

/** Appeals against silences and suspensions. */
@ApiTags('moderation')
@Controller('api/v1')
export class AccountAppealsController {
  constructor(
    private readonly appealing: AppealingForAccount,
    private readonly deciding: DecidingAccountAppeals,
  ) {}

  @Post('me/cases/:id/appeal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask for a second look at your silence or suspension' })
  appeal(@Param('id', { schema: Id }) id: string, @Body({ schema: AppealInput }) input: AppealInput) {
    return this.appealing.appeal(id, input);
  }

  @Get('moderation/account-appeals')
  @ApiOperation({ summary: 'Appeals against silences and suspensions that wait, the oldest first' })
  @ApiResponse({ status: 200, standardSchema: AccountAppealPage })
  page(@Query({ schema: PageQuery }) query: PageQuery) {
    return this.deciding.page(query);
  }

  @Post('moderation/account-appeals/:id/decision')
  @HttpCode(200)
  @ApiOperation({ summary: 'Grant or deny such an appeal; who comes second is told who was first' })
  @ApiResponse({ status: 200, standardSchema: Decided })
  decide(@Param('id', { schema: Id }) id: string, @Body({ schema: AccountAppealDecision }) input: AccountAppealDecision) {
    return this.deciding.decide(id, input);
  }
}
