import { Controller, Get, Headers, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExcludeEndpoint, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Attachment } from '#contracts';
import { AcceptsFile, receiveFile, sendFile } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Files } from './files.js';
import { Uploading } from './uploading.js';

const binary = { type: 'string', format: 'binary' } as const;

@ApiTags('files')
@Controller()
export class FilesController {
  constructor(
    private readonly uploading: Uploading,
    private readonly files: Files,
  ) {}

  @Post('api/v1/files')
  @AcceptsFile()
  @ApiOperation({ summary: 'Upload an image; a post that shows its address keeps it' })
  @ApiConsumes('multipart/form-data', 'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif')
  @ApiBody({ schema: { type: 'object', properties: { file: binary }, required: ['file'] } })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: Attachment })
  async upload(@Req() request: FastifyRequest, @Headers('idempotency-key') key?: string) {
    const bytes = await receiveFile(request, await this.uploading.maxBytes());
    return this.uploading.upload(bytes, key);
  }

  @Get('files/:name')
  @ApiExcludeEndpoint()
  async show(@Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendFile(request, reply, await this.files.find(name));
  }
}
