import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { SpamHostList } from '#contracts';
import { SpamHosts } from './spam-hosts.js';

@ApiTags('moderation')
@Controller('api/v1/admin/spam/hosts')
export class SpamHostsController {
  constructor(private readonly hosts: SpamHosts) {}

  @Get()
  @ApiOperation({ summary: 'Hosts that accounts marked as spam linked to, and until when that counts' })
  @ApiResponse({ status: 200, standardSchema: SpamHostList })
  async list() {
    return { items: await this.hosts.list() };
  }
}
