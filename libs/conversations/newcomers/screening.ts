import { Injectable } from '@nestjs/common';
import { FormOpenings, type FilledForm } from '#identity';
import type { FormTrace } from '#contracts';
import { currentActor } from '#platform';

export interface WrittenPost {
  topicId: string;
  postId: string;
  /** The form that it was written in; null where it came by the API. */
  form: FilledForm | null;
}

/** Whether the post was withheld. */
export type Screen = (post: WrittenPost) => Promise<boolean>;

/** Members at most at this trust level are looked at. */
const watchedLevel = 1;

/** Lets what new members write be looked at in the transaction that writes it: nobody reads it before, and its author learns at once. */
@Injectable()
export class Screening {
  private screen: Screen | undefined;

  constructor(private readonly forms: FormOpenings) {}

  /** Whoever withholds says so when the server starts. */
  by(screen: Screen): void {
    this.screen = screen;
  }

  async look(topicId: string, postId: string, trace: FormTrace | undefined): Promise<boolean> {
    const { trustLevel, role } = currentActor();
    if (!this.screen || trustLevel > watchedLevel || role !== 'member') return false;
    return this.screen({ topicId, postId, form: trace ? await this.forms.read(trace) : null });
  }
}
