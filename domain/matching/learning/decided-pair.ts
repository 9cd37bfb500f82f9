/** A pair of records about which somebody decided, by their positions in the sample. */
export type DecidedPair = {
  readonly left: number;
  readonly right: number;
  readonly isOnePerson: boolean;
  /** Who merged them: a person, or the matcher, and nobody took them apart since. A pair of two people: always a person. */
  readonly by: 'PERSON' | 'MATCHER';
};
