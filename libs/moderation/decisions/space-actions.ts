import { OwnSpaceAct, SpaceAct, SpaceRoleAct, type ModerationActionKind } from '#contracts';

/** Who is what in a space. */
export const spaceRoleActions = SpaceRoleAct.options;
/** Whose a space is, and whether it is open. */
export const ownSpaceActions = OwnSpaceAct.options;
/** Lines about a space: they judge nobody, and admins alone write them and take them back. */
export const spaceActions = SpaceAct.options;
export type SpaceAction = SpaceAct;

export function isSpaceAction(action: ModerationActionKind): action is SpaceAction {
  return SpaceAct.safeParse(action).success;
}
