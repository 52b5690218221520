import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Highlights as HighlightsShown } from '#contracts';
import { Highlights } from './highlights.js';

@ApiTags('ideas')
@Controller('api/v1')
export class HighlightsController {
  constructor(private readonly highlights: Highlights) {}

  @Get('highlights')
  @ApiOperation({ summary: 'The open ideas that are wanted most now and the newest articles, as the home page shows them' })
  @ApiResponse({ status: 200, standardSchema: HighlightsShown })
  shown() {
    return this.highlights.shown();
  }
}
