import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { sendFile } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Avatars } from './avatars.js';

@Controller('files/avatars')
export class AvatarsController {
  constructor(private readonly avatars: Avatars) {}

  @Get(':name')
  @ApiExcludeEndpoint()
  async show(@Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendFile(request, reply, await this.avatars.find(name));
  }
}
