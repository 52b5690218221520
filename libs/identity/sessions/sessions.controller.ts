import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Id, Session } from '#contracts';
import { z } from 'zod';
import { Sessions } from './sessions.js';

const SessionList = z.object({ items: z.array(Session) }).meta({ id: 'SessionList' });

@ApiTags('sessions')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Get()
  @ApiOperation({ summary: 'Where you are signed in' })
  @ApiResponse({ status: 200, standardSchema: SessionList })
  async list() {
    return { items: await this.sessions.list() };
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out everywhere else' })
  endOthers() {
    return this.sessions.endOthers();
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of your sessions' })
  end(@Param('id', { schema: Id }) id: string) {
    return this.sessions.end(id);
  }
}
