import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { TopicCounts, TopicCountsQuery } from '#contracts';
import { Counts } from './counts.js';

@ApiTags('embedding')
@Controller('api/v1/embed')
export class CountsController {
  constructor(private readonly counts: Counts) {}

  @Get('counts')
  @Header('cache-control', 'public, max-age=60')
  @ApiOperation({ summary: 'Figures of topics, for pages of the named sites: what a guest may see, whoever asks' })
  @ApiResponse({ status: 200, standardSchema: TopicCounts })
  async of(@Query({ schema: TopicCountsQuery }) query: TopicCountsQuery) {
    return { items: await this.counts.of(query) };
  }
}
