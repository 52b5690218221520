import { redirect } from '@sveltejs/kit';
import { browser } from '$app/environment';
import { entryPath } from './entry';

/** Keeps a page on which people prove who they are off a frame whose own scripts are led there: no policy sees those. */
export function keepOutOfFrames({ searchParams }: URL): void {
  if (browser && document.documentElement.hasAttribute('data-framed')) redirect(303, entryPath(searchParams.get('next') ?? '/'));
}
