import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ConnectSecret, ConnectSecretInput, ConnectTrial, ConnectTrialInput, Id, NewConnectSecret } from '#contracts';
import { z } from 'zod';
import { ConnectSecrets } from './connect-secrets.js';
import { ConnectTrials } from './connect-trials.js';

const ConnectSecretList = z.object({ items: z.array(ConnectSecret) }).meta({ id: 'ConnectSecretList' });

@ApiTags('admin')
@Controller('api/v1/admin/discourse-connect')
export class DiscourseConnectController {
  constructor(
    private readonly secrets: ConnectSecrets,
    private readonly trials: ConnectTrials,
  ) {}

  @Get('secrets')
  @ApiOperation({ summary: 'The secrets of DiscourseConnect and whose they are; without the secrets themselves' })
  @ApiResponse({ status: 200, standardSchema: ConnectSecretList })
  async list() {
    return { items: await this.secrets.list() };
  }

  @Post('secrets')
  @ApiOperation({ summary: 'Make such a secret, for the company’s site or for a site that signs people in by this community; no other answer shows it' })
  @ApiResponse({ status: 201, standardSchema: NewConnectSecret })
  create(@Body({ schema: ConnectSecretInput }) input: ConnectSecretInput) {
    return this.secrets.create(input);
  }

  @Delete('secrets/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a secret back' })
  delete(@Param('id', { schema: Id }) id: string) {
    return this.secrets.delete(id);
  }

  @Post('trials')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a payload would do, without using it up' })
  @ApiResponse({ status: 200, standardSchema: ConnectTrial })
  tryOut(@Body({ schema: ConnectTrialInput }) input: ConnectTrialInput) {
    return this.trials.tryOut(input);
  }
}
