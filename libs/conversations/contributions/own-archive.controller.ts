import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnArchive } from './own-archive.js';

/** It is for who asked alone, and is no page of the site. */
const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'private, no-cache', vary: 'cookie', 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex' };

@ApiTags('members')
@Controller('api/v1/me/archive')
export class OwnArchiveController {
  constructor(private readonly archive: OwnArchive) {}

  @Get()
  @ApiOperation({ summary: 'Your profile, everything that you wrote, and your drafts, to take along' })
  @ApiResponse({ status: 200, content: { 'application/json': { schema: { type: 'object' } } } })
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { filename, text } = await this.archive.open();
    request.raw.once('close', () => text.destroy());
    await reply.headers({ ...headers, 'content-disposition': `attachment; filename="${filename}"` }).send(text);
  }
}
