import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { hearth }, params }) => ({ expertise: await hearth.reputation.expertise(params.handle) });
