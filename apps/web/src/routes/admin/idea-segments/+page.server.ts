import { arranged } from '$lib/admin/arranged';
import { emptySegment, sentSegments } from '$lib/ideas/rows';
import { accepted, readForm, submit } from '$lib/server/forms';
import { segmentRows, segmentsOf } from '$lib/server/idea-rows';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t } }) => {
  const [segments, groups] = await Promise.all([hearth.ideas.segments(), hearth.admin.groups()]);
  return { title: t('ideas.segments'), rows: segmentRows(segments, groups), groups, counts: segments.map(({ id, memberCount }): [string, number] => [id, memberCount]) };
};

export const actions: Actions = {
  arrange: async ({ request }) => {
    const form = await readForm(request);
    return { rows: arranged(sentSegments(form.values), form.text('act'), emptySegment) };
  },
  save: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.ideas.editSegments({ segments: segmentsOf(sentSegments(form.values), await hearth.admin.groups()) });
      return accepted(request, url.pathname, { saved: true });
    });
  },
};
