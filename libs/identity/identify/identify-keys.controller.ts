import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Id, IdentifyInput, IdentifyKey, IdentifyTrial, KeysAddressInput, KeysAddressTrial, NewIdentifyKey, PublicKeyInput } from '#contracts';
import { z } from 'zod';
import { Identifying } from './identifying.js';
import { IdentifyKeys } from './identify-keys.js';
import { KeyRing } from './key-ring.js';

const IdentifyKeyList = z.object({ items: z.array(IdentifyKey) }).meta({ id: 'IdentifyKeyList' });

@ApiTags('admin')
@Controller('api/v1/admin/identify-keys')
export class IdentifyKeysController {
  constructor(
    private readonly keys: IdentifyKeys,
    private readonly identifying: Identifying,
    private readonly keyRing: KeyRing,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The secrets and public keys that your own server signs people in with; without the secrets themselves' })
  @ApiResponse({ status: 200, standardSchema: IdentifyKeyList })
  async list() {
    return { items: await this.keys.list() };
  }

  @Post()
  @ApiOperation({ summary: 'Make such a secret; no other answer shows it' })
  @ApiResponse({ status: 201, standardSchema: NewIdentifyKey })
  create() {
    return this.keys.create();
  }

  @Post('public')
  @ApiOperation({ summary: 'Take the public half of a key of your own server’s' })
  @ApiResponse({ status: 201, standardSchema: IdentifyKey })
  addPublicKey(@Body({ schema: PublicKeyInput }) input: PublicKeyInput) {
    return this.keys.addPublicKey(input);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a secret or a public key back' })
  delete(@Param('id', { schema: Id }) id: string) {
    return this.keys.delete(id);
  }

  @Post('trials')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a token would do, without using it up' })
  @ApiResponse({ status: 200, standardSchema: IdentifyTrial })
  tryOut(@Body({ schema: IdentifyInput }) input: IdentifyInput) {
    return this.identifying.tryOut(input);
  }

  @Post('address-trials')
  @HttpCode(200)
  @ApiOperation({ summary: 'Which keys are at an address that the company keeps them at' })
  @ApiResponse({ status: 200, standardSchema: KeysAddressTrial })
  tryAddress(@Body({ schema: KeysAddressInput }) input: KeysAddressInput) {
    return this.keyRing.tryAddress(input);
  }
}
