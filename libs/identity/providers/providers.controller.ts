import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Id, ProviderTrial, ProviderTrialInput, SignInProvider, SignInProviderInput } from '#contracts';
import { z } from 'zod';
import { Providers } from './providers.js';

const SignInProviderList = z.object({ items: z.array(SignInProvider) }).meta({ id: 'SignInProviderList' });

@ApiTags('admin')
@Controller('api/v1/admin/sign-in-providers')
export class ProvidersController {
  constructor(private readonly providers: Providers) {}

  @Get()
  @ApiOperation({ summary: 'The providers by which members may sign in (OpenID Connect); without their secrets' })
  @ApiResponse({ status: 200, standardSchema: SignInProviderList })
  async list() {
    return { items: await this.providers.list() };
  }

  @Post()
  @ApiOperation({ summary: 'Add a provider' })
  @ApiResponse({ status: 201, standardSchema: SignInProvider })
  create(@Body({ schema: SignInProviderInput }) input: SignInProviderInput) {
    return this.providers.create(input);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change a provider; its secret stays where none is sent' })
  @ApiResponse({ status: 200, standardSchema: SignInProvider })
  edit(@Param('id', { schema: Id }) id: string, @Body({ schema: SignInProviderInput }) input: SignInProviderInput) {
    return this.providers.edit(id, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a provider' })
  delete(@Param('id', { schema: Id }) id: string) {
    return this.providers.delete(id);
  }

  @Post('trials')
  @HttpCode(200)
  @ApiOperation({ summary: 'What keeps members from signing in by a provider, as it describes itself' })
  @ApiResponse({ status: 200, standardSchema: ProviderTrial })
  tryOut(@Body({ schema: ProviderTrialInput }) input: z.input<typeof ProviderTrialInput>) {
    return this.providers.tryOut(input);
  }
}
