import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { z } from 'zod';
import { Revisions } from './revisions.js';

const Version = z.coerce.number().int().min(1);
const Versions = z.object({ from: Version, to: Version });
const Id = { schema: contracts.Id };

@ApiTags('knowledge')
@Controller('api/v1/articles/:id')
export class RevisionsController {
  constructor(private readonly revisions: Revisions) {}

  @Get('revisions')
  @ApiOperation({ summary: 'What was saved, newest first' })
  @ApiResponse({ status: 200, standardSchema: contracts.ArticleRevisionPage })
  list(@Param('id', Id) id: string, @Query({ schema: contracts.PageQuery }) query: contracts.PageQuery) {
    return this.revisions.list(id, query);
  }

  @Get('comparison')
  @ApiOperation({ summary: 'What changed between two versions, in the source and as it is read' })
  @ApiResponse({ status: 200, standardSchema: contracts.ArticleComparison })
  compare(@Param('id', Id) id: string, @Query({ schema: Versions }) { from, to }: z.infer<typeof Versions>) {
    return this.revisions.compare(id, from, to);
  }

  @Get('blame')
  @ApiOperation({ summary: 'Who wrote each paragraph as it is now' })
  @ApiResponse({ status: 200, standardSchema: contracts.ArticleBlame })
  blame(@Param('id', Id) id: string) {
    return this.revisions.blame(id);
  }

  @Post('revisions/:version/restoration')
  @ApiOperation({ summary: 'Make an old text the next version' })
  @ApiResponse({ status: 201, standardSchema: contracts.ArticleSaved })
  restore(@Param('id', Id) id: string, @Param('version', { schema: Version }) version: number, @Body({ schema: contracts.ArticleRestoration }) input: contracts.ArticleRestoration) {
    return this.revisions.restore(id, version, input);
  }
}
