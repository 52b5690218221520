import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Exporting } from './exporting.js';
import { safeName } from './file-names.js';
import { zipped } from './zip.js';

/** It is for who asked alone, and is no page of the site. */
const headers = { 'cache-control': 'private, no-cache', vary: 'cookie', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'x-robots-tag': 'noindex' };

@ApiTags('knowledge')
@Controller()
export class ExportingController {
  constructor(private readonly exporting: Exporting) {}

  @Get('k/:space/:slug.md')
  @ApiExcludeEndpoint()
  async article(@Param('space') space: string, @Param('slug') slug: string, @Res() reply: FastifyReply): Promise<void> {
    const text = await this.exporting.article(space, slug);
    await reply.headers({ ...headers, 'content-type': 'text/markdown; charset=utf-8', 'content-disposition': `attachment; filename="article.md"; filename*=UTF-8''${encodeURIComponent(`${safeName(slug)}.md`)}` }).send(text);
  }

  @Get('api/v1/knowledge/:space/export')
  @ApiParam({ name: 'space', description: 'Its slug' })
  @ApiOperation({ summary: 'The articles of a knowledge space as Markdown files in a ZIP archive' })
  @ApiResponse({ status: 200, content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  async space(@Param('space') space: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const archive = zipped(await this.exporting.space(space));
    request.raw.once('close', () => archive.destroy());
    await reply.headers({ ...headers, 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${safeName(space)}.zip"` }).send(archive);
  }
}
