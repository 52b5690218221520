import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { TopicNumber } from '#conversations';
import { Products } from './products.js';
import { Reporting } from './reporting.js';
import { Standing } from './standing.js';

@ApiTags('knowledge')
@Controller('api/v1')
export class VersionsController {
  constructor(
    private readonly products: Products,
    private readonly reporting: Reporting,
    private readonly standing: Standing,
  ) {}

  @Get('products')
  @ApiOperation({ summary: 'Products and their versions, in order' })
  @ApiResponse({ status: 200, standardSchema: contracts.ProductList })
  async list() {
    return { items: await this.products.list() };
  }

  @Post('admin/products')
  @ApiOperation({ summary: 'Add a product' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: contracts.ProductList })
  async create(@Body({ schema: contracts.ProductInput }) input: contracts.ProductInput, @Headers('idempotency-key') key?: string) {
    await this.products.create(input, key);
    return this.list();
  }

  @Patch('admin/products/:id')
  @ApiOperation({ summary: 'Rename a product' })
  @ApiResponse({ status: 200, standardSchema: contracts.ProductList })
  async rename(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.ProductInput }) input: contracts.ProductInput) {
    await this.products.rename(id, input);
    return this.list();
  }

  @Delete('admin/products/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a product that has no versions' })
  delete(@Param('id', { schema: contracts.Id }) id: string) {
    return this.products.delete(id);
  }

  @Post('admin/products/:id/versions')
  @ApiOperation({ summary: 'Add a version after the others of its product; those whom it concerns are asked what still works once it is out' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: contracts.ProductList })
  async addVersion(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.ProductVersionInput }) input: contracts.ProductVersionInput, @Headers('idempotency-key') key?: string) {
    await this.products.addVersion(id, input, key);
    return this.list();
  }

  @Patch('admin/products/:id/versions/:version')
  @ApiOperation({ summary: 'Change a version’s name, day or place' })
  @ApiResponse({ status: 200, standardSchema: contracts.ProductList })
  async editVersion(@Param('id', { schema: contracts.Id }) id: string, @Param('version', { schema: contracts.Id }) version: string, @Body({ schema: contracts.ProductVersionEdit }) input: contracts.ProductVersionEdit) {
    await this.products.editVersion(id, version, input);
    return this.list();
  }

  @Delete('admin/products/:id/versions/:version')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a version of which nothing is said' })
  deleteVersion(@Param('id', { schema: contracts.Id }) id: string, @Param('version', { schema: contracts.Id }) version: string) {
    return this.products.deleteVersion(id, version);
  }

  @Get('topics/:number/standing')
  @ApiOperation({ summary: 'On which versions the answers of a topic, or an article, work, and what took their place' })
  @ApiResponse({ status: 200, standardSchema: contracts.TopicStanding })
  async ofTopic(@Param('number', { schema: TopicNumber }) number: number) {
    return { items: await this.standing.ofNumber(number) };
  }

  @Put('posts/:id/works')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say whether it works on a version, or take that back' })
  report(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.WorksInput }) input: contracts.WorksInput) {
    return this.reporting.report(id, input);
  }

  @Get('posts/:id/works')
  @ApiOperation({ summary: 'Who said whether it works on a version, newest first' })
  @ApiResponse({ status: 200, standardSchema: contracts.WorksPage })
  reports(@Param('id', { schema: contracts.Id }) id: string, @Query({ schema: contracts.WorksQuery }) query: contracts.WorksQuery) {
    return this.reporting.reports(id, query);
  }

  @Put('posts/:id/versions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say for which versions an answer or an article is' })
  setVersions(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.MeantVersionsInput }) input: contracts.MeantVersionsInput) {
    return this.reporting.setVersions(id, input);
  }

  @Put('posts/:id/superseded')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say which answer took the place of this one, or take that back' })
  supersede(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.SupersedeInput }) input: contracts.SupersedeInput) {
    return this.reporting.supersede(id, input);
  }
}
