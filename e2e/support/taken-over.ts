/** Asked inside a page: whether its scripts have taken all of it over. The announcer is what they alone put there, after everything else. */
export const isTakenOver = (): boolean => history.scrollRestoration === 'manual' && document.querySelector('#svelte-announcer') !== null;

/** The same, of pages that may have no scripts of ours. */
export const isTakenOverIfEver = (): boolean =>
  ![...document.scripts].some(({ text }) => text.includes('kit.start')) || (history.scrollRestoration === 'manual' && document.querySelector('#svelte-announcer') !== null);
