import type { Action } from '@sveltejs/kit';
import { accepted, readForm, submit } from './forms';
import { topicNumberIn } from './topic-number';

/** A vote on an idea, from its page or from a board. */
export const ideaVote: Action = async ({ request, locals: { hearth }, url }) => {
  const form = await readForm(request);
  return submit(form, async () => {
    const direction = form.text('direction');
    const votes = await hearth.ideas.vote(form.number('idea'), { direction: direction === 'up' || direction === 'down' ? direction : null });
    return accepted(request, withoutAction(url), votes);
  });
};

/** What staff and moderators decide on an idea's page. */
export const ideaActions = {
  ideaVote,
  decide: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.ideas.decide(Number(params.number), { status: form.text('status'), note: form.text('note') });
      return accepted(request, withoutAction(url), { decided: true });
    });
  },
  undoDecision: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.ideas.undoDecision(form.text('decision'));
      return accepted(request, withoutAction(url), { decided: true });
    });
  },
  plan: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const lane = form.text('lane');
      await hearth.ideas.plan(Number(params.number), { lane: lane === 'now' || lane === 'next' || lane === 'later' ? lane : null, quarter: form.given('quarter') ?? null });
      return accepted(request, withoutAction(url), { planned: true });
    });
  },
  linkEvidence: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const search = form.given('search');
      await hearth.ideas.link(Number(params.number), search ? { search, times: form.number('times') } : { topic: topicNumberIn(form.text('topic')) ?? 0 });
      return accepted(request, withoutAction(url), { linked: true });
    });
  },
  unlinkEvidence: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.ideas.unlink(form.text('evidence'));
      return accepted(request, withoutAction(url), { linked: false });
    });
  },
  speak: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.ideas.voteFor(Number(params.number), { customer: form.text('customer'), source: form.text('source'), note: form.text('note') });
      return accepted(request, withoutAction(url), { spoken: true });
    });
  },
  withdrawFor: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.ideas.withdrawFor(form.text('vote'));
      return accepted(request, withoutAction(url), { spoken: false });
    });
  },
  /** The reply stands on top: the one that an address names, or the one whose menu it was chosen from. */
  respond: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.ideas.respond(Number(params.number), { postId: postIdIn(form.given('reply') ?? form.text('post')) });
      return accepted(request, withoutAction(url), { responded: true });
    });
  },
  unrespond: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.ideas.respond(Number(params.number), { postId: null });
      return accepted(request, withoutAction(url), { responded: false });
    });
  },
} satisfies Record<string, Action>;

/** The post that an address or an id names; what names none is refused. */
function postIdIn(typed: string): string {
  return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(typed)?.[0] ?? typed;
}

/** The page that an action was sent from. */
function withoutAction(url: URL): string {
  const kept = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')));
  return kept.size > 0 ? `${url.pathname}?${kept}` : url.pathname;
}
