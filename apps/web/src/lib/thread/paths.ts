/** What stands under a page of the company's own: its topic, or a box for the first post. */
export const threadPath = (page: { key: string; title: string; address: string }): string => `/thread?${new URLSearchParams(page)}`;
/** A topic as a piece of HTML for the company's own server. */
export const fragmentPath = (number: number): string => `/embed/fragment/t/${number}`;
