import { indexOf } from '$lib/server/space-index';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => indexOf(locals, 'ideas');
