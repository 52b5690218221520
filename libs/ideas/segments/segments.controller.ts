import { Body, Controller, Get, HttpCode, Param, Put, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { IdeaMatrix, IdeaScoreInput, IdeaSegments, Segments, SegmentsInput } from '#contracts';
import { z } from 'zod';
import { BoardTables } from './board-tables.js';
import { Segmenting } from './segments.js';

const TopicNumber = z.coerce.number().int();
const Slug = z.string().max(60);

@ApiTags('ideas')
@Controller('api/v1')
export class SegmentsController {
  constructor(
    private readonly segmenting: Segmenting,
    private readonly tables: BoardTables,
  ) {}

  @Get('admin/idea-segments')
  @ApiOperation({ summary: 'Parts of the customers by which votes are counted' })
  @ApiResponse({ status: 200, standardSchema: Segments })
  async segments() {
    return { items: await this.segmenting.segments() };
  }

  @Put('admin/idea-segments')
  @ApiOperation({ summary: 'Cut the customers into parts; the first that fits a member is theirs' })
  @ApiResponse({ status: 200, standardSchema: Segments })
  async edit(@Body({ schema: SegmentsInput }) input: SegmentsInput) {
    return { items: await this.segmenting.edit(input) };
  }

  @Get('topics/:number/idea-segments')
  @ApiOperation({ summary: 'Votes for an idea by segment, and what each adds to its weight' })
  @ApiResponse({ status: 200, standardSchema: IdeaSegments })
  ofIdea(@Param('number', { schema: TopicNumber }) number: number) {
    return this.segmenting.ofIdea(number);
  }

  @Get('spaces/:slug/idea-matrix')
  @ApiOperation({ summary: 'Open ideas of a board against what they would take; for staff' })
  @ApiResponse({ status: 200, standardSchema: IdeaMatrix })
  matrix(@Param('slug', { schema: Slug }) slug: string) {
    return this.segmenting.matrix(slug);
  }

  @Put('topics/:number/idea-score')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say what an idea would take and bring, with a note that staff alone reads' })
  score(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: IdeaScoreInput }) input: IdeaScoreInput) {
    return this.segmenting.score(number, input);
  }

  @Get('spaces/:slug/ideas.csv')
  @ApiOperation({ summary: 'A board as a table: where each idea stands, who shared it, how much it is wanted, with a column for each segment; for staff' })
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  async table(@Param('slug', { schema: Slug }) slug: string) {
    return new StreamableFile(await this.tables.of(slug), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="ideas.csv"' });
  }
}
