import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AppealInput, FlagInput, Id, OwnCase, OwnFlag } from '#contracts';
import { z } from 'zod';
import { Appealing } from '../decisions/appealing.js';
import { OwnCases } from '../decisions/own-cases.js';
import { Flagging } from './flagging.js';

const OwnFlagAnswer = z.object({ flag: OwnFlag.nullable() }).meta({ id: 'OwnFlagAnswer' });
const OwnCaseList = z.object({ items: z.array(OwnCase) }).meta({ id: 'OwnCaseList' });

/** What every member can do about posts, and about what was decided on their own. */
@ApiTags('moderation')
@Controller('api/v1')
export class FlagsController {
  constructor(
    private readonly flagging: Flagging,
    private readonly appealing: Appealing,
    private readonly cases: OwnCases,
  ) {}

  @Post('posts/:id/flags')
  @ApiOperation({ summary: 'Flag a post' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: OwnFlag })
  flag(@Param('id', { schema: Id }) id: string, @Body({ schema: FlagInput }) input: FlagInput, @Headers('idempotency-key') key?: string) {
    return this.flagging.flag(id, input, key);
  }

  @Get('posts/:id/flags/mine')
  @ApiOperation({ summary: 'What you said of a post' })
  @ApiResponse({ status: 200, standardSchema: OwnFlagAnswer })
  async own(@Param('id', { schema: Id }) id: string) {
    return { flag: await this.flagging.own(id) };
  }

  @Delete('posts/:id/flags/mine')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take your flag back while nobody has decided' })
  withdraw(@Param('id', { schema: Id }) id: string) {
    return this.flagging.withdraw(id);
  }

  @Post('posts/:id/appeals')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask for a second look at your hidden or removed post' })
  appeal(@Param('id', { schema: Id }) id: string, @Body({ schema: AppealInput }) input: AppealInput) {
    return this.appealing.appeal(id, input);
  }

  @Get('me/cases')
  @ApiOperation({ summary: 'What was decided about your posts and your account' })
  @ApiResponse({ status: 200, standardSchema: OwnCaseList })
  async ownCases() {
    return { items: await this.cases.list() };
  }
}
