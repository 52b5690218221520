import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { Keeping } from '../review/keeping.js';
import { Crediting } from './crediting.js';
import { Promoting } from './promoting.js';

@ApiTags('knowledge')
@Controller('api/v1')
export class PromotionController {
  constructor(
    private readonly promoting: Promoting,
    private readonly crediting: Crediting,
    private readonly keeping: Keeping,
  ) {}

  @Post('posts/:id/promotion')
  @ApiOperation({ summary: 'Make a draft article of a question and this answer to it, with its author credited' })
  @ApiResponse({ status: 201, standardSchema: contracts.TopicPointer })
  promote(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.PromotionInput }) input: contracts.PromotionInput) {
    return this.promoting.promote(id, input);
  }

  @Post('nominations/:id/accept')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a nominated answer over into the article that it names, or have the article looked at that it contradicts' })
  accept(@Param('id', { schema: contracts.Id }) id: string) {
    return this.promoting.accept(id);
  }

  @Post('promotions/:id/undo')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take the link between an answer and an article back, with its credit' })
  undo(@Param('id', { schema: contracts.Id }) id: string) {
    return this.promoting.undo(id);
  }

  @Get('me/credit')
  @ApiOperation({ summary: 'Whether you are named where articles take over from your answers' })
  @ApiResponse({ status: 200, standardSchema: contracts.CreditChoice })
  choice() {
    return this.crediting.choice();
  }

  @Put('me/credit')
  @ApiOperation({ summary: 'Be named, or not, where articles take over from your answers' })
  @ApiResponse({ status: 200, standardSchema: contracts.CreditChoice })
  choose(@Body({ schema: contracts.CreditChoice }) input: contracts.CreditChoice) {
    return this.crediting.choose(input);
  }

  @Get('articles/:id/truth')
  @ApiOperation({ summary: 'How true an article is held to be, and the answers that it was made from' })
  @ApiResponse({ status: 200, standardSchema: contracts.ArticleTruth })
  truth(@Param('id', { schema: contracts.Id }) id: string) {
    return this.keeping.truth(id);
  }

  @Get('reviews')
  @ApiOperation({ summary: 'Articles that wait for somebody who looks at them, the longest first' })
  @ApiResponse({ status: 200, standardSchema: contracts.ReviewPage })
  reviews(@Query({ schema: contracts.ReviewQuery }) query: contracts.ReviewQuery) {
    return this.keeping.page(query);
  }

  @Put('articles/:id/confirmation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that an article is still right, or take that back; enough who say so take it out of review' })
  confirm(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.ConfirmInput }) input: contracts.ConfirmInput) {
    return this.keeping.confirm(id, input);
  }

  @Put('articles/:id/keeping')
  @HttpCode(204)
  @ApiOperation({ summary: 'Keep an article yourself, or no longer, and say when it is to be looked at again' })
  keep(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.ArticleKeeping }) input: contracts.ArticleKeeping) {
    return this.keeping.settle(id, input);
  }
}
