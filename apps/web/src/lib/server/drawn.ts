import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Locale } from '#contracts';
import type { Messages } from '$lib/i18n/translator';
import { messagesOf } from './translate';

interface Language {
  locale: Locale;
  messages: Messages;
}

type Draw = <Props extends object>(part: Component<Props & Language>, props: Props) => string;

/** Draws parts of pages that run nowhere else, as HTML without the marks that Svelte leaves for what a browser takes over. */
export async function drawerFor(locale: Locale): Promise<Draw> {
  const language: Language = { locale, messages: await messagesOf(locale) };
  return (part, props) => render(part as Component<object>, { props: { ...props, ...language } }).body.replace(/<!--.*?-->/gs, '');
}
