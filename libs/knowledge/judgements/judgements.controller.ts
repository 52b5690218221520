import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { Communities, cookie, readCookie } from '#identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Judging } from './judging.js';

const Id = { schema: contracts.Id };

@ApiTags('knowledge')
@Controller('api/v1/articles/:id')
export class JudgementsController {
  constructor(
    private readonly judging: Judging,
    private readonly communities: Communities,
  ) {}

  @Put('judgements/mine')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say whether an article helped; the last word counts' })
  async judge(@Param('id', Id) id: string, @Body({ schema: contracts.Judgement }) input: contracts.Judgement, @Req() { headers }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const reader = await this.judging.judge(id, input, readCookie(headers.cookie, contracts.readerCookie));
    const secure = (await this.communities.address()).startsWith('https:');
    if (reader) void reply.header('set-cookie', cookie(contracts.readerCookie, reader, { expires: new Date(Date.now() + contracts.readerLifeMs), secure }));
  }

  @Delete('judgements/mine')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take that back' })
  takeBack(@Param('id', Id) id: string, @Req() { headers }: FastifyRequest) {
    return this.judging.takeBack(id, readCookie(headers.cookie, contracts.readerCookie));
  }

  @Get('judgements')
  @ApiOperation({ summary: 'What readers said, newest first; for those who write' })
  @ApiResponse({ status: 200, standardSchema: contracts.ArticleJudgementPage })
  list(@Param('id', Id) id: string, @Query({ schema: contracts.PageQuery }) query: contracts.PageQuery) {
    return this.judging.list(id, query);
  }
}
