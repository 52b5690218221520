import type { CampaignJudging, JudgedIdea } from '#contracts';

/** What staff has chosen before it is published, and how far judges are. */
export interface Chosen {
  saved: boolean;
  ideas: (Pick<JudgedIdea, 'number' | 'slug' | 'title'> & NonNullable<JudgedIdea['chosen']>)[];
  statement: string;
  judges: { in: number; of: number };
}

export function chosenOf({ ideas, judges, statement, chosenAt }: CampaignJudging): Chosen {
  return {
    saved: chosenAt !== null,
    ideas: ideas.flatMap(({ number, slug, title, chosen }) => (chosen ? [{ number, slug, title, ...chosen }] : [])).sort((a, b) => a.place - b.place),
    statement,
    judges: { in: judges.filter(({ handedIn }) => handedIn).length, of: judges.length },
  };
}
