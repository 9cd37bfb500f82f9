import type { SourceKind } from './source-record.ts';

/** What stops a payload, a row or a source record from being applied. The message names no value of a person. */
export type SourceProblem = {
  /** A `UserErrorCode`, or a code of a connector such as UNKNOWN_LOCATION. */
  readonly code: string;
  /** Where it stands in the payload or row, such as `line_items.0.price`; null if the whole is wrong. */
  readonly path: string | null;
  /** What to correct at the source. */
  readonly message: string;
};

/** What became of one source record. */
export type ApplyOutcome =
  | {
      readonly outcome: 'APPLIED';
      /** Ids of what it wrote. */
      readonly wrote: readonly string[];
      readonly warnings: readonly SourceProblem[];
      /** The waiters of what is there now. The caller applies them again. Absent: nobody waited. */
      readonly wakes?: readonly string[];
    }
  /** This state, or a later one, was applied before. */
  | { readonly outcome: 'UNCHANGED'; readonly wakes?: readonly string[] }
  /** It is applied when this thing is. */
  | { readonly outcome: 'WAITING'; readonly kind: SourceKind; readonly externalId: string }
  /** The graph refuses it, and would refuse it again. */
  | { readonly outcome: 'REJECTED'; readonly problems: readonly SourceProblem[] };
