/** What was before posts moved: all that putting them back needs. */
export interface MoveBefore {
  posts: string[];
}
