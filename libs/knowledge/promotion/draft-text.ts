/** An article's first text: what was asked, and below a rule what solved it. Both are as their authors wrote them. */
export function draftText(question: string, answer: string): string {
  return `${question.trim()}\n\n---\n\n${answer.trim()}`;
}
