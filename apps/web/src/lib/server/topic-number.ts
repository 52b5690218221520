const written = /^\s*(?:#?(\d{1,9})|\S*\/t\/(\d{1,9})(?:[/?#]\S*)?)\s*$/;

/** The topic that a number, such as #12, or an address names; undefined where neither was written. */
export function topicNumberIn(text: string): number | undefined {
  const [, plain, inAddress] = written.exec(text) ?? [];
  return Number(plain ?? inAddress ?? 0) || undefined;
}
