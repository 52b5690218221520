import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { ComparingIdeas } from './comparing-ideas.js';

@ApiTags('pairwise')
@Controller('api/v1/spaces/:slug/pairwise')
export class PairwiseController {
  constructor(private readonly comparing: ComparingIdeas) {}

  @Get()
  @ApiOperation({ summary: 'Two ideas of a space to be compared by you, least compared ones first' })
  @ApiResponse({ status: 200, standardSchema: contracts.Pairwise })
  find(@Param('slug') slug: string) {
    return this.comparing.find(slug);
  }

  @Put()
  @ApiOperation({ summary: 'Say whether ideas of a space are compared, and who sees the results' })
  @ApiResponse({ status: 200, standardSchema: contracts.Pairwise })
  async set(@Param('slug') slug: string, @Body({ schema: contracts.PairwiseSettings }) input: contracts.PairwiseSettings) {
    await this.comparing.set(slug, input);
    return this.comparing.find(slug);
  }

  @Post('answers')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say which of two ideas you prefer; what you said of them before is replaced' })
  @ApiResponse({ status: 200, standardSchema: contracts.Pairwise })
  async answer(@Param('slug') slug: string, @Body({ schema: contracts.PairAnswerInput }) input: contracts.PairAnswerInput) {
    await this.comparing.answer(slug, input);
    return this.comparing.find(slug);
  }

  @Get('results')
  @ApiOperation({ summary: 'How strong the ideas are by all comparisons (Bradley-Terry), with intervals' })
  @ApiResponse({ status: 200, standardSchema: contracts.PairwiseResults })
  results(@Param('slug') slug: string) {
    return this.comparing.results(slug);
  }
}
