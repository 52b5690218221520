import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { HelpEventInput, HelpQuery, HelpResults } from '#contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Visits } from './sessions/visits.js';
import { Suggesting } from './suggesting/suggesting.js';

@ApiTags('help')
@Controller('api/v1/help')
export class HelpController {
  constructor(
    private readonly suggesting: Suggesting,
    private readonly visits: Visits,
  ) {}

  @Get('results')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ summary: 'What may answer a text before it is asked; none for visits that are held out' })
  @ApiResponse({ status: 200, standardSchema: HelpResults })
  results(@Query({ schema: HelpQuery }) query: HelpQuery, @Req() { headers }: FastifyRequest) {
    return this.suggesting.results(query, headers.cookie);
  }

  @Post('events')
  @HttpCode(204)
  @ApiOperation({ summary: 'Note what was done on the help page; no words that were typed' })
  async note(@Body({ schema: HelpEventInput }) input: HelpEventInput, @Req() { headers }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const cookie = await this.visits.note({ cookies: headers.cookie, userAgent: headers['user-agent'] }, input);
    if (cookie) void reply.header('set-cookie', cookie);
  }
}
