import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { sendText } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Feeds, type FeedFormat } from './feeds.js';
import { Sitemaps } from './sitemaps.js';

const Format = z.enum(['atom', 'json']);
const Whole = z.coerce.number().int().min(0).max(2_147_483_647);
/** Parts of ten thousand: more would be more topics than numbers. */
const Part = z.coerce.number().int().min(0).max(200_000);

/** Pages that programs read: feeds, sitemaps and rules for robots. */
@ApiExcludeController()
@Controller()
export class MachinePagesController {
  constructor(
    private readonly feeds: Feeds,
    private readonly sitemaps: Sitemaps,
  ) {}

  @Get('feed.:format')
  async community(@Param('format', { schema: Format }) format: FeedFormat, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendText(request, reply, await this.feeds.community(format));
  }

  @Get('s/:slug/feed.:format')
  async space(@Param('slug') slug: string, @Param('format', { schema: Format }) format: FeedFormat, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendText(request, reply, await this.feeds.space(slug, format));
  }

  @Get('tags/:slug/feed.:format')
  async tag(@Param('slug') slug: string, @Param('format', { schema: Format }) format: FeedFormat, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendText(request, reply, await this.feeds.tag(slug, format));
  }

  @Get('t/:number/feed.atom')
  async topic(@Param('number', { schema: Whole }) number: number, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const now = await this.feeds.leadsTo(number);
    if (now !== undefined) return void reply.redirect(`/t/${now}/feed.atom`, 301);
    await sendText(request, reply, await this.feeds.topic(number));
  }

  @Get('sitemap.xml')
  async sitemapIndex(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendText(request, reply, await this.sitemaps.index());
  }

  @Get('sitemaps/:part.xml')
  async sitemapPart(@Param('part', { schema: Part }) part: number, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendText(request, reply, await this.sitemaps.part(part));
  }

  @Get('robots.txt')
  async robots(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendText(request, reply, await this.sitemaps.robots());
  }
}
