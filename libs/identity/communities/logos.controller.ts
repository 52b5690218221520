import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExcludeEndpoint, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Community } from '#contracts';
import { AcceptsFile, receiveFile, sendFile } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logos } from './logos.js';

@ApiTags('community')
@Controller()
export class LogosController {
  constructor(private readonly logos: Logos) {}

  @Post('api/v1/admin/community/logo')
  @AcceptsFile()
  @HttpCode(200)
  @ApiOperation({ summary: 'Upload the community’s logo' })
  @ApiConsumes('multipart/form-data', 'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } })
  @ApiResponse({ status: 200, standardSchema: Community })
  async upload(@Req() request: FastifyRequest) {
    return this.logos.upload(await receiveFile(request, this.logos.maxBytes()));
  }

  @Get('files/logos/:name')
  @ApiExcludeEndpoint()
  async show(@Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendFile(request, reply, await this.logos.find(name));
  }
}
