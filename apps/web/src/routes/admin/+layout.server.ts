import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** For everybody else the administration does not exist. */
export const load: LayoutServerLoad = ({ locals }) => {
  if (!locals.hearth.viewer().abilities.administer) error(404, 'Not found');
};
