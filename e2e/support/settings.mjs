/** What the community of journeys begins with: they fill in forms faster than people do, which holds a newcomer's first post, and cannot wait minutes for a mail. */
export const settings = JSON.stringify({ moderation: { spam: { typedSeconds: 0 } }, mail: { waitSeconds: 2 } });
