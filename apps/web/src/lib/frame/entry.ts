/** Where a frame stays while a guest has to sign in first: its start page, which says so, and knows where to go on. */
export const entryPath = (next: string): string => `/?${new URLSearchParams({ next })}`;
