import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { hearth }, params }) => {
  const [expertise, rank] = await Promise.all([hearth.reputation.expertise(params.handle), hearth.standing.memberRank(params.handle)]);
  return { expertise, rank };
};
