import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ChangelogInput, ChangelogPage, Id, PageQuery } from '#contracts';
import { sendText } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Changelog, type ChangelogFormat } from './changelog.js';

@ApiTags('ideas')
@Controller()
export class ChangelogController {
  constructor(private readonly changelog: Changelog) {}

  @Get('api/v1/changelog')
  @ApiOperation({ summary: 'What is new, the newest first' })
  @ApiResponse({ status: 200, standardSchema: ChangelogPage })
  page(@Query({ schema: PageQuery }) query: PageQuery) {
    return this.changelog.page(query);
  }

  @Post('api/v1/changelog')
  @HttpCode(201)
  @ApiOperation({ summary: 'Say what is new: the ideas that it delivers are put to their step, and who wanted them is told once; for staff' })
  @ApiResponse({ status: 201, standardSchema: z.object({ id: Id }) })
  async publish(@Body({ schema: ChangelogInput }) input: ChangelogInput, @Headers('idempotency-key') key?: string) {
    return { id: await this.changelog.publish(input, key) };
  }

  @Delete('api/v1/changelog/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an entry back, with what it decided' })
  withdraw(@Param('id', { schema: Id }) id: string) {
    return this.changelog.withdraw(id);
  }

  @Get('changelog/feed.:format')
  @ApiExcludeEndpoint()
  async feed(@Param('format', { schema: z.enum(['atom', 'json']) }) format: ChangelogFormat, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendText(request, reply, await this.changelog.feed(format));
  }
}
