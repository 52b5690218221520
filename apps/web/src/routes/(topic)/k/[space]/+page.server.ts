import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** A knowledge space has the page that every space has. */
export const load: PageServerLoad = ({ params }) => redirect(302, `/s/${params.space}`);
