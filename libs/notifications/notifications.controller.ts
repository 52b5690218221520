import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Id, Notification, NotificationEdit, NotificationPage, NotificationQuery, ReadUpTo, Subscription, UnreadCount } from '#contracts';
import { z } from 'zod';
import { Inbox } from './inbox/inbox.js';
import { Subscribing } from './subscriptions/subscribing.js';

const TopicNumber = z.coerce.number().int().min(1);
const Slug = z.string().min(1).max(100);

@ApiTags('notifications')
@Controller('api/v1')
export class NotificationsController {
  constructor(
    private readonly inbox: Inbox,
    private readonly subscribing: Subscribing,
  ) {}

  @Get('notifications')
  @ApiOperation({ summary: 'What you were told, newest first' })
  @ApiResponse({ status: 200, standardSchema: NotificationPage })
  page(@Query({ schema: NotificationQuery }) query: NotificationQuery) {
    return this.inbox.page(query);
  }

  @Get('notifications/unread-count')
  @ApiOperation({ summary: 'How many of them you have not read, up to 100' })
  @ApiResponse({ status: 200, standardSchema: UnreadCount })
  async count() {
    return { unread: await this.inbox.count() };
  }

  @Patch('notifications/:id')
  @ApiOperation({ summary: 'Mark one as read or unread, done or not' })
  @ApiResponse({ status: 200, standardSchema: Notification })
  edit(@Param('id', { schema: Id }) id: string, @Body({ schema: NotificationEdit }) input: NotificationEdit) {
    return this.inbox.edit(id, input);
  }

  @Post('notifications/read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Mark all as read, up to the newest that you saw' })
  readUpTo(@Body({ schema: ReadUpTo }) input: ReadUpTo) {
    return this.inbox.readUpTo(input);
  }

  @Put('topics/:number/subscription')
  @HttpCode(204)
  @ApiOperation({ summary: 'Follow a topic, mute it, or neither' })
  followTopic(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: Subscription }) { level }: Subscription) {
    return this.subscribing.setForTopic(number, level);
  }

  @Put('spaces/:slug/subscription')
  @HttpCode(204)
  @ApiOperation({ summary: 'Follow the new topics of a space, mute it, or neither' })
  followSpace(@Param('slug', { schema: Slug }) slug: string, @Body({ schema: Subscription }) { level }: Subscription) {
    return this.subscribing.setForSpace(slug, level);
  }

  @Put('tags/:slug/subscription')
  @HttpCode(204)
  @ApiOperation({ summary: 'Follow the new topics with a tag, mute it, or neither' })
  followTag(@Param('slug', { schema: Slug }) slug: string, @Body({ schema: Subscription }) { level }: Subscription) {
    return this.subscribing.setForTag(slug, level);
  }
}
