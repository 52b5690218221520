import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { OwnSubscriptionPage, SubscriptionQuery } from '#contracts';
import { OwnSubscriptions } from './own-subscriptions.js';

@ApiTags('notifications')
@Controller('api/v1')
export class OwnSubscriptionsController {
  constructor(private readonly subscriptions: OwnSubscriptions) {}

  @Get('me/subscriptions')
  @ApiOperation({ summary: 'What you follow and what you muted, chosen last first' })
  @ApiResponse({ status: 200, standardSchema: OwnSubscriptionPage })
  page(@Query({ schema: SubscriptionQuery }) query: SubscriptionQuery) {
    return this.subscriptions.page(query);
  }
}
