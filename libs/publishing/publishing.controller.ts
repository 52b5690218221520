import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { z } from 'zod';
import { AskingCustomers } from './asking-customers.js';
import { CustomerAnswers } from './customer-answers.js';
import { Preparing } from './preparing.js';

@ApiTags('publications')
@Controller('api/v1')
export class PublishingController {
  constructor(
    private readonly preparing: Preparing,
    private readonly asking: AskingCustomers,
    private readonly answers: CustomerAnswers,
  ) {}

  @Get('topics/:number/publication')
  @ApiOperation({ summary: 'The texts of a private question, with what should not become public of them' })
  @ApiResponse({ status: 200, standardSchema: contracts.PublicationStart })
  start(@Param('number', { schema: z.coerce.number().int() }) number: number) {
    return this.preparing.topic(number);
  }

  @Post('publications/ticket')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the mail of a ticket apart, and find what should not become public of it. Nothing is stored' })
  @ApiResponse({ status: 200, standardSchema: contracts.PublicationStart })
  ticket(@Body({ schema: contracts.TicketInput }) input: contracts.TicketInput) {
    return this.preparing.ticket(input);
  }

  @Get('publications')
  @ApiOperation({ summary: 'Private questions that were taken to the public, or that wait for your word' })
  @ApiResponse({ status: 200, standardSchema: contracts.PublicationPage })
  page(@Query({ schema: contracts.PublicationQuery }) query: contracts.PublicationQuery) {
    return this.preparing.page(query);
  }

  @Post('publications')
  @ApiOperation({ summary: 'Ask who wrote a private question whether it may be public, cleaned' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: contracts.PublicationRequest })
  async ask(@Body({ schema: contracts.PublicationInput }) input: contracts.PublicationInput, @Headers('idempotency-key') key?: string) {
    return this.answers.request(await this.asking.ask(input, key));
  }

  @Get('publications/:id')
  @ApiOperation({ summary: 'What would be public, for who is asked and for staff' })
  @ApiResponse({ status: 200, standardSchema: contracts.PublicationRequest })
  request(@Param('id', { schema: contracts.Id }) id: string, @Query({ schema: contracts.PublicationToken }) { token }: contracts.PublicationToken) {
    return this.answers.request(id, token);
  }

  @Post('publications/:id/answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Agree that your question becomes public, with or without your name, or not' })
  @ApiResponse({ status: 200, standardSchema: contracts.PublicationOutcome })
  answer(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.PublicationAnswer }) input: contracts.PublicationAnswer) {
    return this.answers.answer(id, input);
  }

  @Post('publications/:id/withdraw')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask no more' })
  withdraw(@Param('id', { schema: contracts.Id }) id: string) {
    return this.asking.withdraw(id);
  }
}
