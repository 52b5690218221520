import { statement } from '#platform';

/** Values: community, members. */
export const forgetPointsOfGone = statement<object>('reputation.forget-points-of-gone', 'select forget_points_of_gone($1, $2::uuid[])');
