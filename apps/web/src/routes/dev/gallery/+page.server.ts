import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Every component in its states; not there in production. */
export const load: PageServerLoad = ({ locals: { hearth } }) => {
  if (!hearth.community().development) error(404, { message: 'Not found', code: 'not-found' });
  return { title: 'Gallery' };
};
