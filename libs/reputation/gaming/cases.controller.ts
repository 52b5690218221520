import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { GamingCases } from './cases.js';

@ApiTags('reputation')
@Controller('api/v1/reputation/cases')
export class GamingCasesController {
  constructor(private readonly cases: GamingCases) {}

  @Get()
  @ApiOperation({ summary: 'Suspicious votes, for moderators; without the cases that concern you' })
  @ApiResponse({ status: 200, standardSchema: contracts.GamingCasePage })
  page(@Query({ schema: contracts.GamingCaseQuery }) query: contracts.GamingCaseQuery) {
    return this.cases.page(query);
  }

  @Get('mine')
  @ApiOperation({ summary: 'Votes of yours, or on your posts, that are in quarantine or were' })
  @ApiResponse({ status: 200, standardSchema: contracts.OwnGamingCaseList })
  async own() {
    return { items: await this.cases.own() };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One case, for moderators' })
  @ApiResponse({ status: 200, standardSchema: contracts.GamingCase })
  find(@Param('id', { schema: contracts.Id }) id: string) {
    return this.cases.find(id);
  }

  @Post(':id/appeal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say why these votes were honest: once, as a member whom the case concerns' })
  @ApiResponse({ status: 200, standardSchema: contracts.OwnGamingCase })
  appeal(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.AppealInput }) input: contracts.AppealInput) {
    return this.cases.appeal(id, input);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @ApiOperation({ summary: 'Uphold the suspicion or release the votes, as a moderator whom the case does not concern' })
  @ApiResponse({ status: 200, standardSchema: contracts.GamingCase })
  decide(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.GamingDecision }) input: contracts.GamingDecision) {
    return this.cases.decide(id, input);
  }
}
