import type { Facade } from '#facade';
import type { Locale, TopicSummary } from '#contracts';
import type { Translate } from '$lib/server/translate';
import type { Messages } from '$lib/i18n/translator';
import type { Grown } from '$lib/topics/grown';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** A code from the contracts, such as `not-found`. */
      code?: string;
      requestId?: string;
      /** Seconds to wait before the next try. */
      retryAfter?: number;
      /** What to change, beside the field that it concerns. */
      errors?: { path: string; message: string; code?: string; limit?: number }[];
      details?: Record<string, unknown>;
    }
    interface Locals {
      hearth: Facade;
      requestId: string;
      address: string;
      locale: Locale;
      /** Texts in the reader's language, for titles of pages. */
      t: Translate;
      /** JSON-LD for the page's head: for search engines only, so it is not sent a second time as data. */
      structured?: string;
      /** Where the page is in other languages, itself among them: for search engines only. */
      alternates?: { language: string; href: string }[];
      theme: 'light' | 'dark' | null;
      /** The page is shown in a frame on another page. */
      framed: boolean;
      density: 'regular' | 'compact';
    }
    interface PageState {
      /** The pages that were added to the list of topics. */
      grownTopics?: Grown<TopicSummary>;
    }
    interface PageData {
      /** Overrides the community's name in the page's title. */
      title?: string;
      messages?: Messages;
      /** When a new member or a guest opened the page's form. */
      opened?: string | null;
    }
  }
}

export {};
