import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { Id } from '#contracts';
import { sendText } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HeadsFeed, type HeadsFormat } from './heads-feed.js';

@Controller()
export class HeadsFeedController {
  constructor(private readonly feed: HeadsFeed) {}

  @Get('rounds/:id/feed.:format')
  @ApiExcludeEndpoint()
  async heads(@Param('id', { schema: Id }) id: string, @Param('format', { schema: z.enum(['atom', 'json']) }) format: HeadsFormat, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendText(request, reply, await this.feed.write(id, format));
  }
}
