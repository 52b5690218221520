import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { SearchPage, SearchQuery, SimilarQuery, SimilarTopics } from '#contracts';
import { Search } from './search.js';

@ApiTags('search')
@Controller('api/v1')
export class SearchController {
  constructor(private readonly topics: Search) {}

  @Get('search')
  @ApiOperation({ summary: 'Topics that hold the words, best first' })
  @ApiResponse({ status: 200, standardSchema: SearchPage })
  search(@Query({ schema: SearchQuery }) query: SearchQuery) {
    return this.topics.search(query);
  }

  @Get('similar')
  @ApiOperation({ summary: 'Topics with a title like this one, before it is asked again' })
  @ApiResponse({ status: 200, standardSchema: SimilarTopics })
  async similar(@Query({ schema: SimilarQuery }) query: SimilarQuery) {
    return { items: await this.topics.similar(query) };
  }
}
