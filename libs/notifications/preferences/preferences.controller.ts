import { Body, Controller, Get, HttpCode, Patch, Post, Query, Redirect } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { NotificationPreferences, NotificationPreferencesEdit, UnsubscribeQuery } from '#contracts';
import { unsubscribePage } from '../mails/unsubscribe-token.js';
import { Preferences } from './preferences.js';

@ApiTags('notifications')
@Controller('api/v1')
export class PreferencesController {
  constructor(private readonly preferences: Preferences) {}

  @Get('me/notification-preferences')
  @ApiOperation({ summary: 'What you are told of, here and by e-mail' })
  @ApiResponse({ status: 200, standardSchema: NotificationPreferences })
  own() {
    return this.preferences.own();
  }

  @Patch('me/notification-preferences')
  @ApiOperation({ summary: 'Change what you are told of' })
  @ApiResponse({ status: 200, standardSchema: NotificationPreferences })
  edit(@Body({ schema: NotificationPreferencesEdit }) input: NotificationPreferencesEdit) {
    return this.preferences.edit(input);
  }

  @Get('unsubscribe')
  @Redirect()
  @ApiOperation({ summary: 'The page of a mail’s link: looking turns nothing off' })
  @ApiResponse({ status: 302, description: 'To the page' })
  page(@Query({ schema: UnsubscribeQuery }) { token }: { token: string }) {
    return { url: `${unsubscribePage}?token=${encodeURIComponent(token)}`, statusCode: 302 };
  }

  /** RFC 8058: mail programs press it, with no session. */
  @Post('unsubscribe')
  @HttpCode(204)
  @ApiOperation({ summary: 'Turn off by e-mail what the link is for' })
  async unsubscribe(@Query({ schema: UnsubscribeQuery }) { token }: { token: string }): Promise<void> {
    await this.preferences.unsubscribe(token);
  }
}
