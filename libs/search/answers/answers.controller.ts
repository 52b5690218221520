import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { SolvedAnswers, SolvedAnswersQuery } from '#contracts';
import { Answers } from './answers.js';

@ApiTags('embedding')
@Controller('api/v1/embed')
export class AnswersController {
  constructor(private readonly answers: Answers) {}

  @Get('answers')
  @Header('cache-control', 'public, max-age=60')
  @ApiOperation({ summary: 'Solved questions for a page or an error code, for pages of the named sites: what a guest may see, whoever asks' })
  @ApiResponse({ status: 200, standardSchema: SolvedAnswers })
  find(@Query({ schema: SolvedAnswersQuery }) query: SolvedAnswersQuery) {
    return this.answers.find(query);
  }
}
