import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Id, OpinionInput, OpinionItem, OpinionItemPage, PageQuery } from '#contracts';
import { z } from 'zod';
import { Assigning } from '../queue/assigning.js';
import { GivingOpinions } from './giving-opinions.js';

const AskOpinionInput = z.strictObject({ asked: z.boolean() }).meta({ id: 'AskOpinionInput' });

@ApiTags('moderation')
@Controller('api/v1/moderation')
export class OpinionsController {
  constructor(
    private readonly opinions: GivingOpinions,
    private readonly assigning: Assigning,
  ) {}

  @Get('opinions')
  @ApiOperation({ summary: 'The queue as members with the points for it read it' })
  @ApiResponse({ status: 200, standardSchema: OpinionItemPage })
  page(@Query({ schema: PageQuery }) query: PageQuery) {
    return this.opinions.page(query);
  }

  @Put('opinions/:id')
  @ApiOperation({ summary: 'Say what you would do with an item' })
  @ApiResponse({ status: 200, standardSchema: OpinionItem })
  give(@Param('id', { schema: Id }) id: string, @Body({ schema: OpinionInput }) input: OpinionInput) {
    return this.opinions.give(id, input);
  }

  @Delete('opinions/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take your opinion back' })
  withdraw(@Param('id', { schema: Id }) id: string) {
    return this.opinions.withdraw(id);
  }

  @Put('reviewables/:id/second-opinion')
  @HttpCode(204)
  @ApiOperation({ summary: 'Leave an item to another moderator, or take that back' })
  ask(@Param('id', { schema: Id }) id: string, @Body({ schema: AskOpinionInput }) { asked }: z.infer<typeof AskOpinionInput>) {
    return this.assigning.askOpinion(id, asked);
  }
}
