import { redirect } from '@sveltejs/kit';
import { browser } from '$app/environment';
import { entryPath } from './entry';
import { isFramed } from './framed';

/** Keeps a page on which people prove who they are, or hold power, off a frame whose own scripts are led there: no policy sees those. */
export function keepOutOfFrames({ searchParams }: URL): void {
  if (browser && isFramed()) redirect(303, entryPath(searchParams.get('next') ?? '/'));
}
