import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { Templates } from './templates.js';

@ApiTags('knowledge')
@Controller('api/v1/knowledge/:space/templates')
export class TemplatesController {
  constructor(private readonly templates: Templates) {}

  @Get()
  @ApiParam({ name: 'space', description: 'Its slug' })
  @ApiOperation({ summary: 'How new articles of a knowledge space begin' })
  @ApiResponse({ status: 200, standardSchema: contracts.ArticleTemplateList })
  list(@Param('space') space: string) {
    return this.templates.of(space);
  }

  @Put()
  @HttpCode(204)
  @ApiParam({ name: 'space', description: 'Its slug' })
  @ApiOperation({ summary: 'Write the templates of a knowledge space, all at once' })
  put(@Param('space') space: string, @Body({ schema: contracts.ArticleTemplatesInput }) input: contracts.ArticleTemplatesInput) {
    return this.templates.put(space, input);
  }

  @Delete()
  @HttpCode(204)
  @ApiParam({ name: 'space', description: 'Its slug' })
  @ApiOperation({ summary: 'Go back to the templates that come along' })
  forget(@Param('space') space: string) {
    return this.templates.forget(space);
  }
}
