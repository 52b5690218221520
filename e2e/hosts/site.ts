/** The community's address, as the site's pages name it. */
export const community = (): string => document.querySelector<HTMLMetaElement>('meta[name=community]')!.content;

/** What the site's own server says of who is signed in there. */
export const getToken = async (): Promise<string | null> => (await fetch('/community-token')).json() as Promise<string | null>;
