import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { z } from 'zod';
import { ArticlePages } from './article-pages.js';
import { Articles } from './articles.js';
import { Placing } from './placing.js';
import { Publishing } from './publishing.js';
import { Settling } from './settling.js';

export const WrittenArticle = z.object({ id: contracts.Id, number: z.number().int(), slug: z.string(), articleSlug: z.string() }).meta({ id: 'WrittenArticle' });
const Id = { schema: contracts.Id };

@ApiTags('knowledge')
@Controller('api/v1')
export class ArticlesController {
  constructor(
    private readonly pages: ArticlePages,
    private readonly articles: Articles,
    private readonly publishing: Publishing,
    private readonly settling: Settling,
    private readonly placing: Placing,
  ) {}

  @Get('knowledge/:space/tree')
  @ApiParam({ name: 'space', description: 'Its slug' })
  @ApiOperation({ summary: 'The articles of a knowledge space' })
  @ApiResponse({ status: 200, standardSchema: contracts.ArticleTree })
  tree(@Param('space') space: string) {
    return this.pages.tree(space);
  }

  @Get('knowledge/:space/articles/:slug')
  @ApiParam({ name: 'space', description: 'Its slug' })
  @ApiParam({ name: 'slug', description: 'Of the article, now or before' })
  @ApiOperation({ summary: 'An article with its discussion' })
  @ApiResponse({ status: 200, standardSchema: contracts.ArticlePage })
  page(@Param('space') space: string, @Param('slug') slug: string, @Query({ schema: contracts.RepliesQuery }) query: contracts.RepliesQuery) {
    return this.pages.at(space, slug, query);
  }

  @Post('articles')
  @ApiOperation({ summary: 'Begin an article: a draft' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: WrittenArticle })
  create(@Body({ schema: contracts.NewArticle }) input: contracts.NewArticle, @Headers('idempotency-key') key?: string) {
    return this.articles.create(input, key);
  }

  @Get('articles/:id/source')
  @ApiOperation({ summary: 'The Markdown of an article, to edit' })
  @ApiResponse({ status: 200, standardSchema: contracts.ArticleSource })
  source(@Param('id', Id) id: string) {
    return this.articles.source(id);
  }

  @Patch('articles/:id')
  @ApiOperation({ summary: 'Save a revision; what others saved meanwhile is merged with it' })
  @ApiResponse({ status: 200, standardSchema: contracts.ArticleSaved })
  save(@Param('id', Id) id: string, @Body({ schema: contracts.ArticleEdit }) input: contracts.ArticleEdit) {
    return this.articles.save(id, input);
  }

  @Post('articles/:id/publication')
  @HttpCode(204)
  @ApiOperation({ summary: 'Publish a draft, at once or at a time' })
  publish(@Param('id', Id) id: string, @Body({ schema: contracts.ArticlePublication }) input: contracts.ArticlePublication) {
    return this.articles.publish(id, input);
  }

  @Delete('articles/:id/publication')
  @HttpCode(204)
  @ApiOperation({ summary: 'Do not publish it at the time that was chosen' })
  unschedule(@Param('id', Id) id: string) {
    return this.publishing.unschedule(id);
  }

  @Put('articles/:id/place')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put an article elsewhere in the tree' })
  place(@Param('id', Id) id: string, @Body({ schema: contracts.ArticlePlace }) input: contracts.ArticlePlace) {
    return this.placing.place(id, input);
  }

  @Patch('articles/:id/settings')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change whom an article is for, how far it is, who edits it, or its address' })
  settle(@Param('id', Id) id: string, @Body({ schema: contracts.ArticleSettings }) input: contracts.ArticleSettings) {
    return this.settling.settle(id, input);
  }
}
