import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PageContext, PageContextInput, SentContext } from '#contracts';
import { TopicNumber } from '../topics/topic-number.js';
import { PageContexts } from './page-contexts.js';

@ApiTags('embedding')
@Controller('api/v1')
export class PageContextsController {
  constructor(private readonly contexts: PageContexts) {}

  @Post('page-contexts')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Keep what a page with a frame says of where somebody is, for a day' })
  @ApiResponse({ status: 201, standardSchema: PageContext })
  keep(@Body({ schema: PageContextInput }) input: PageContextInput) {
    return this.contexts.keep(input);
  }

  @Get('topics/:number/context')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ summary: 'What was sent with a question, for its asker and for those who moderate' })
  @ApiResponse({ status: 200, standardSchema: SentContext })
  ofTopic(@Param('number', { schema: TopicNumber }) number: number) {
    return this.contexts.ofTopic(number);
  }
}
