import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { Nominating } from './nominating.js';

@ApiTags('knowledge')
@Controller('api/v1')
export class NominationsController {
  constructor(private readonly nominating: Nominating) {}

  @Post('posts/:id/nominations')
  @ApiOperation({ summary: 'Nominate an answer for the knowledge base: a new article, or what one should take over from it' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: contracts.Nomination })
  async nominate(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.NominationInput }) input: contracts.NominationInput, @Headers('idempotency-key') key?: string) {
    return this.nominating.find(await this.nominating.nominate(id, input, key));
  }

  @Get('nominations')
  @ApiOperation({ summary: 'Nominations that wait for you, what deserves it most first; those that were decided; or your own' })
  @ApiResponse({ status: 200, standardSchema: contracts.NominationPage })
  page(@Query({ schema: contracts.NominationQuery }) query: contracts.NominationQuery) {
    return this.nominating.page(query);
  }

  @Get('nominations/:id')
  @ApiOperation({ summary: 'One nomination' })
  @ApiResponse({ status: 200, standardSchema: contracts.Nomination })
  find(@Param('id', { schema: contracts.Id }) id: string) {
    return this.nominating.find(id);
  }

  @Delete('nominations/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take your nomination back while nobody has decided' })
  withdraw(@Param('id', { schema: contracts.Id }) id: string) {
    return this.nominating.withdraw(id);
  }

  @Post('nominations/:id/decline')
  @HttpCode(200)
  @ApiOperation({ summary: 'Decline a nomination and say why; who nominated is told' })
  @ApiResponse({ status: 200, standardSchema: contracts.Nomination })
  async decline(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.NominationRefusal }) input: contracts.NominationRefusal) {
    await this.nominating.decline(id, input);
    return this.nominating.find(id);
  }

  @Post('nominations/:id/undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a refusal back: the nomination waits again' })
  @ApiResponse({ status: 200, standardSchema: contracts.Nomination })
  async undo(@Param('id', { schema: contracts.Id }) id: string) {
    await this.nominating.takeBack(id);
    return this.nominating.find(id);
  }
}
