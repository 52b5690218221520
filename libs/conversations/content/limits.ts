/**
 * What one post may cost to render. Each bound was chosen by measuring the worst inputs of 40,000 characters; past a
 * bound the text is still shown, only plainly.
 */
export const contentLimits = {
  /** Lists and quotes inside each other; a list costs two levels, its item being one. */
  nesting: 30,
  /** Cells of one table. */
  tableCells: 4_000,
  /** Characters of one address. */
  url: 2_048,
  /** Characters of all addresses and titles of a post together: reference links repeat theirs at every use. */
  addressBudget: 120_000,
  /** Characters of a line, of a code block and of all code blocks of a post that are highlighted. */
  highlightLine: 500,
  highlightBlock: 5_000,
  highlightPost: 12_000,
  /** Different members and topics that one post may refer to, and bare addresses that are shown as titles. */
  references: 100,
  /** Emphasis, strong and struck text inside each other, in one line. */
  emphasisDepth: 8,
  /** `<kbd>`, `<sub>`, `<details>` ... inside each other. */
  tagDepth: 8,
  /** Characters of one formula, and lines of one that stands alone. */
  formula: 2_000,
  formulaLines: 60,
  excerpt: 240,
  slug: 80,
} as const;
