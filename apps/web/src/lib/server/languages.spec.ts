import { describe, expect, test } from '@jest/globals';
import type { Article, ArticleInLanguage, ArticleNode } from '#contracts';
import { directionOf } from '../i18n/locales';
import { alternateLinks, alternatesOf, mayBeLed, translationFor, treeIn } from './languages';

const ref = (id: string, language: string): ArticleInLanguage => ({ id, number: 1, slug: id, title: id, language });
const article = (own: ArticleInLanguage, languages: ArticleInLanguage[], source?: ArticleInLanguage): Article =>
  ({ ...own, languages, space: { slug: 'manual' }, translation: source ? { source, behind: 0, total: 1, sections: [] } : null }) as unknown as Article;
const english = ref('mesh', 'en');
const french = ref('maille', 'fr');

describe('an article in several languages', () => {
  test('names each of them in the head, and the source for all others', () => {
    const links = [['en', 'mesh'], ['fr', 'maille'], ['x-default', 'mesh']];
    const told = (one: Article) => alternatesOf(one, 'https://x.example').map(({ language, href }) => [language, href.replace('https://x.example/k/manual/', '')]);
    expect(told(article(english, [french]))).toEqual(links);
    expect(told(article(french, [english], english)).toSorted()).toEqual(links.toSorted());
    expect(told(article(english, []))).toEqual([]);
    expect(alternateLinks([{ language: 'fr', href: 'https://x.example/k/a/b' }])).toBe('<link rel="alternate" hreflang="fr" href="https://x.example/k/a/b" />');
  });

  test.each([
    ['who chose French', 'fr', article(english, [french]), 'maille'],
    ['who chose nothing', null, article(english, [french]), undefined],
    ['who chose what it is in', 'en', article(english, [french]), undefined],
    ['who chose what nobody wrote', 'ar', article(english, [french]), undefined],
    ['who came to the translation', 'ar', article(french, [english, ref('ar', 'ar')], english), undefined],
    ['who chose French and finds that of Canada', 'fr', article(english, [ref('ca', 'fr-CA')]), 'ca'],
  ] as const)('for %s', (_who, chosen, one, slug) => expect(translationFor(one, chosen)?.slug).toBe(slug));

  test.each([
    ['GET', '', true],
    ['HEAD', '', true],
    ['GET', 'utm_source=mail', true],
    ['GET', 'language=en', false],
    ['GET', 'cursor=WzEsMF0', false],
    ['GET', 'sort=oldest', false],
    ['GET', 'reply=01890000-0000-7000-8000-000000000000', false],
    ['GET', 'judged=no', false],
    // Who sent a form that was refused gets it back as it was typed.
    ['POST', '/reply', false],
  ] as const)('%s ?%s may be led to a translation: %s', (method, query, may) => expect(mayBeLed({ method }, new URL(`https://x.example/k/manual/mesh?${query}`))).toBe(may));

  test('stands in the tree in the language that is read', () => {
    const node = (own: ArticleInLanguage, translations: ArticleInLanguage[]): ArticleNode => ({ ...own, state: 'validated', audience: 'public', translations, children: [] });
    const nodes = [node(english, [french]), node(ref('other', 'en'), [])];
    const slugs = (language: string, current?: string) => treeIn(nodes, language, current).map(({ id, slug }) => [id, slug]);
    expect(slugs('fr')).toEqual([['mesh', 'maille'], ['other', 'other']]);
    expect(slugs('fr', 'maille')).toEqual([['maille', 'maille'], ['other', 'other']]);
    expect(slugs('fr', 'mesh')).toEqual([['mesh', 'mesh'], ['other', 'other']]);
    expect(slugs('en')).toEqual([['mesh', 'mesh'], ['other', 'other']]);
  });

  test('is written as its language is', () => expect(['ar', 'fa-IR', 'fr', 'zh-Hans'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'ltr']));
});
