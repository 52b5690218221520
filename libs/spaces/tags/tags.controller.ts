import { Body, Controller, Get, Headers, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { pageOf, PageQuery, Tag, TagInput } from '#contracts';
import { z } from 'zod';
import { Tags } from './tags.js';

const TagQuery = PageQuery.extend({ q: z.string().max(60).optional() });
const Prefix = z.object({ prefix: z.string().max(60).default('') });
const TagPage = pageOf(Tag).meta({ id: 'TagPage' });
const TagSuggestions = z.object({ items: z.array(z.string()) }).meta({ id: 'TagSuggestions' });

@ApiTags('tags')
@Controller('api/v1/tags')
export class TagsController {
  constructor(private readonly tags: Tags) {}

  @Get()
  @ApiOperation({ summary: 'Tags, most used first' })
  @ApiResponse({ status: 200, standardSchema: TagPage })
  page(@Query({ schema: TagQuery }) query: z.infer<typeof TagQuery>) {
    return this.tags.page(query);
  }

  @Get('suggest')
  @ApiOperation({ summary: 'Tags that begin with these letters' })
  @ApiResponse({ status: 200, standardSchema: TagSuggestions })
  async suggest(@Query({ schema: Prefix }) { prefix }: z.infer<typeof Prefix>) {
    return { items: await this.tags.suggest(prefix) };
  }

  @Get(':slug')
  @ApiOperation({ summary: 'One tag, by its slug or a synonym' })
  @ApiResponse({ status: 200, standardSchema: Tag })
  find(@Param('slug') slug: string) {
    return this.tags.find(slug);
  }

  @Post()
  @ApiOperation({ summary: 'Make a tag' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: Tag })
  create(@Body({ schema: TagInput }) input: TagInput, @Headers('idempotency-key') key?: string) {
    return this.tags.create(input, key);
  }

  @Put(':slug')
  @ApiOperation({ summary: 'Change a tag and its synonyms' })
  @ApiResponse({ status: 200, standardSchema: Tag })
  edit(@Param('slug') slug: string, @Body({ schema: TagInput }) input: TagInput) {
    return this.tags.edit(slug, input);
  }
}
