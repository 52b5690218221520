/** What the page says that somebody asks on. */
export interface PlaceOfAsking {
  product?: string;
  version?: string;
  errorCode?: string;
}

/** What is known of a result beside its place among those that hold the words. */
export interface Candidate {
  product: string | null;
  version: string | null;
  /** The place's error code stands in its text. */
  namesCode: boolean;
}

const isSame = (one: string | null, other: string | undefined): boolean => one !== null && other !== undefined && one.toLowerCase() === other.toLowerCase();

/** How well a result fits the place: the error code counts most, then the same version of the product, then the product. */
function fitOf({ product, version, namesCode }: Candidate, place: PlaceOfAsking): number {
  const ofProduct = isSame(product, place.product) ? (isSame(version, place.version) ? 2 : 1) : 0;
  return (namesCode ? 4 : 0) + ofProduct;
}

/** Brings what fits the place to the front; among those that fit alike the better match of the words stays first. */
export function rankByPlace<One extends Candidate>(found: readonly One[], place: PlaceOfAsking): One[] {
  return found.toSorted((a, b) => fitOf(b, place) - fitOf(a, place));
}
