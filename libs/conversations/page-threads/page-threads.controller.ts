import { Body, Controller, Get, Headers, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { NewPagePost, PagePostRef, PageThread, PageThreadKey } from '#contracts';
import { z } from 'zod';
import { PageThreads } from './page-threads.js';

const KeyQuery = z.object({ key: PageThreadKey });

@ApiTags('embedding')
@Controller('api/v1/page-threads')
export class PageThreadsController {
  constructor(private readonly threads: PageThreads) {}

  @Get()
  @ApiOperation({ summary: 'The topic under a page of the company’s own' })
  @ApiResponse({ status: 200, standardSchema: PageThread })
  find(@Query({ schema: KeyQuery }) { key }: z.infer<typeof KeyQuery>) {
    return this.threads.find(key);
  }

  @Post()
  @ApiOperation({ summary: 'Write under a page of the company’s own; the first post opens its topic' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: PagePostRef })
  post(@Body({ schema: NewPagePost }) input: NewPagePost, @Headers('idempotency-key') key?: string) {
    return this.threads.post(input, key);
  }
}
