import { statement } from '#platform';

/** What a member followed, was told of and wanted to be told. Values: community, member. */
export const forgetFollower = statement(
  'notifications.forget-follower',
  `with unfollowed as (delete from subscriptions where community_id = $1 and member_id = $2),
        unwanted as (delete from notification_preferences where community_id = $1 and member_id = $2)
   delete from notifications where community_id = $1 and member_id = $2`,
);
