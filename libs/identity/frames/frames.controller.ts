import { Body, Controller, Delete, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Handoff, HandoffExchange, HandoffInput, IdentifyInput } from '#contracts';
import type { FastifyReply } from 'fastify';
import { Identifying } from '../identify/identifying.js';
import { FrameSessions } from './frame-sessions.js';
import { Handoffs } from './handoffs.js';

@ApiTags('embedding')
@Controller('api/v1/embed')
export class FramesController {
  constructor(
    private readonly identifying: Identifying,
    private readonly handoffs: Handoffs,
    private readonly frames: FrameSessions,
  ) {}

  @Post('identify')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign a frame in with a token of the company’s own server' })
  async identify(@Body({ schema: IdentifyInput }) input: IdentifyInput, @Res({ passthrough: true }) reply: FastifyReply) {
    signIn(reply, await this.identifying.identify(input));
  }

  @Delete('identify')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the session of a frame that a token opened; one that was opened by signing in stays' })
  async forget() {
    await this.frames.endVouched();
  }

  @Post('handoffs')
  @ApiOperation({ summary: 'In a window of the community’s own: the code that signs the frame in that opened it' })
  @ApiResponse({ status: 201, standardSchema: Handoff })
  async issue(@Body({ schema: HandoffInput }) input: HandoffInput) {
    return { code: await this.handoffs.issue(input) };
  }

  @Post('exchange')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign a frame in with the code of that window' })
  async exchange(@Body({ schema: HandoffExchange }) input: HandoffExchange, @Res({ passthrough: true }) reply: FastifyReply) {
    signIn(reply, await this.handoffs.exchange(input));
  }
}

function signIn(reply: FastifyReply, setCookies: string[]): void {
  void reply.header('cache-control', 'no-store');
  for (const cookie of setCookies) void reply.header('set-cookie', cookie);
}
