import type { NotificationFilter } from '#contracts';
import type { MessageKey } from '$lib/i18n/messages';

/** The tabs of the inbox, in their order. */
export const filters: readonly NotificationFilter[] = ['all', 'unread', 'answers', 'mentions', 'done'];

export const filterNames: Record<NotificationFilter, MessageKey> = { all: 'inbox.all', unread: 'inbox.unread', answers: 'inbox.answers', mentions: 'inbox.mentions', done: 'inbox.done' };

interface Nothing {
  title: MessageKey;
  text: MessageKey;
}

/** What an empty list says. */
export const nothing: Record<NotificationFilter, Nothing> = {
  all: { title: 'inbox.empty.all', text: 'inbox.empty.allText' },
  unread: { title: 'inbox.empty.unread', text: 'inbox.empty.unreadText' },
  answers: { title: 'inbox.empty.answers', text: 'inbox.empty.answersText' },
  mentions: { title: 'inbox.empty.mentions', text: 'inbox.empty.mentionsText' },
  done: { title: 'inbox.empty.done', text: 'inbox.empty.doneText' },
};
