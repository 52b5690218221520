const explained = [400, 403, 404, 410, 429, 503] as const;

/** The status that an error page speaks about: what is not explained by itself is the address's fault below 500, else ours. */
export function wrongTurnOf(status: number): (typeof explained)[number] | 500 {
  return explained.find((known) => known === status) ?? (status < 500 ? 400 : 500);
}
