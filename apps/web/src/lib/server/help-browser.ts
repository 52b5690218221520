/** Who makes a request, for what is noted of a visit to the help page. */
export const helpBrowser = ({ headers }: Request) => ({ cookies: headers.get('cookie') ?? undefined, userAgent: headers.get('user-agent') ?? undefined });
