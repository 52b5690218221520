import { CreateNotifications1764146700000 } from './migrations/1764146700000-create-notifications.js';
import { ListSubscriptions1764147300000 } from './migrations/1764147300000-list-subscriptions.js';
import { FindWhatWasDone1764147320000 } from './migrations/1764147320000-find-what-was-done.js';
import { FindWhatIsUnreadOf1764147870000 } from './migrations/1764147870000-find-what-is-unread-of.js';
import { KnowWhatWasMailed1764147872000 } from './migrations/1764147872000-know-what-was-mailed.js';
import * as entities from './notifications.entity.js';

export const notificationsSchema = { entities: Object.values(entities), migrations: [CreateNotifications1764146700000, ListSubscriptions1764147300000, FindWhatWasDone1764147320000, FindWhatIsUnreadOf1764147870000, KnowWhatWasMailed1764147872000] };
export { NotificationsModule } from './notifications.module.js';
export { Inbox } from './inbox/inbox.js';
export { UnreadCounts } from './inbox/unread.js';
export { Preferences } from './preferences/preferences.js';
export { Telling } from './telling/telling.js';
export { Mailing } from './mails/mailing.js';
export { OwnSubscriptions } from './subscriptions/own-subscriptions.js';
export { Subscribing } from './subscriptions/subscribing.js';
