import { redirect, type Action, type RequestEvent } from '@sveltejs/kit';
import type { SubscriptionLevel } from '#contracts';
import { topicPath } from '$lib/addresses';
import type { SentForm } from './forms';
import { formTrace } from './form-trace';
import { readForm, submit } from './forms';
import { writtenText } from './written-text';

type Act = (event: RequestEvent, form: SentForm, number: number) => Promise<Record<string, unknown> | void>;

/** Where the reader was: the same page of the same topic in the same language, at the post that was acted on. */
function back({ url }: RequestEvent, form: SentForm): string {
  const kept = new URLSearchParams([...url.searchParams].filter(([name]) => name === 'sort' || name === 'cursor' || name === 'language'));
  const post = form.text('post');
  return `${url.pathname}${kept.size > 0 ? `?${kept}` : ''}${/^[0-9a-f-]{36}$/.test(post) ? `#p-${post}` : ''}`;
}

/** The number of the page's topic; an article's page is under another address. */
async function numberOf({ params, locals: { hearth } }: RequestEvent): Promise<number> {
  if (params.number) return Number(params.number);
  return (await hearth.knowledge.article(params.space!, params.slug!, { sort: 'oldest', limit: 1 })).article.number;
}

/** An act of a topic's page. With scripts it answers with its result; without, it leads back to the page. */
function act(run: Act): Action {
  return async (event) => {
    const form = await readForm(event.request);
    return submit(form, async () => {
      const result = await run(event, form, await numberOf(event));
      if (!event.request.headers.has('x-sveltekit-action')) redirect(303, back(event, form));
      return { ...result };
    });
  };
}

export const topicActions = {
  vote: act(({ locals }, form) => {
    const kind = form.text('kind');
    return locals.hearth.conversations.vote(form.text('post'), { kind: kind === 'kudos' || kind === 'downvote' ? kind : null });
  }),
  meToo: act(({ locals }, form, number) => locals.hearth.conversations.meToo(number, form.text('on') === 'true')),
  works: act(({ locals }, form) => {
    const works = form.text('works');
    return locals.hearth.promotion.report(form.text('post'), form.text('version'), works === '' ? null : works === 'true');
  }),
  accept: act(({ locals }, form, number) => locals.hearth.conversations.accept(number, form.text('post'))),
  unaccept: act(({ locals }, _form, number) => locals.hearth.conversations.accept(number, null)),
  follow: act(({ locals }, form, number) => locals.hearth.notifications.followTopic(number, form.text('level') as SubscriptionLevel)),
  reopen: act(({ locals }, _form, number) => locals.hearth.conversations.reopen(number)),
  pin: act(({ locals }, _form, number) => locals.hearth.conversations.pin(number, true)),
  unpin: act(({ locals }, _form, number) => locals.hearth.conversations.pin(number, false)),
  deleteTopic: act(({ locals }, _form, number) => locals.hearth.conversations.deleteTopic(number)),
  restoreTopic: act(({ locals }, _form, number) => locals.hearth.conversations.restoreTopic(number)),
  takeBack: act(async ({ locals }, form) => void (await locals.hearth.moderation.undo(form.text('action')))),
  deletePost: act(({ locals }, form) => locals.hearth.conversations.deletePost(form.text('post'))),
  restorePost: act(({ locals }, form) => locals.hearth.conversations.restorePost(form.text('post'))),

  reply: async (event: RequestEvent) => {
    const form = await readForm(event.request);
    const { conversations } = event.locals.hearth;
    return submit(form, async () => {
      const number = await numberOf(event);
      const body = { body: await writtenText(form, event.locals.hearth), parentId: form.given('parentId') ?? null, attachmentIds: form.all('attachmentId'), form: formTrace(form) };
      const post = await conversations.reply(number, body, form.given('idempotencyKey'));
      const draftKey = form.given('draftKey');
      if (draftKey) await conversations.deleteDraft(draftKey);
      if (event.request.headers.has('x-sveltekit-action')) return { posted: post };
      redirect(303, `/p/${post.id}`);
    });
  },
} satisfies Record<string, Action>;

/** The page of the topic with this number under its right name. */
export function topicAddress(topic: { number: number; slug: string }, url: URL): string {
  return topicPath(topic) + url.search;
}
