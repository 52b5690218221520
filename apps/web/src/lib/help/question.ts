const titleAtMost = 120;

/** What a text becomes when it is asked: a long one is the body, and its first sentence the title. */
export function questionFrom(text: string): { title: string; body: string } {
  const whole = text.trim();
  if (whole.length <= titleAtMost) return { title: whole, body: '' };
  const sentence = /^.*?[.?!؟。](?=\s)/su.exec(whole)?.[0] ?? whole;
  const title = sentence.length <= titleAtMost ? sentence : `${sentence.slice(0, titleAtMost).replace(/\s+\S*$/u, '')}…`;
  return { title, body: whole };
}

/** Where a text is asked, with what was typed. */
export function askPath(text: string): string {
  const { title, body } = questionFrom(text);
  return `/ask?${new URLSearchParams({ title, ...(body && { body }) })}`;
}
