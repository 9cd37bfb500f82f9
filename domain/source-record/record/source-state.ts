import type { Path } from '../../kernel/user-error.ts';

/** What every source record says about its thing. */
export type SourceState = {
  /** The id of the thing in its system, unique within the integration and the kind. */
  readonly externalId: string;
  /**
   * Orders the states of one thing: the later text, by code units, is the later state. It begins with the instant of the change in UTC with
   * milliseconds. Where the clock of the system is coarser than its changes, a further part follows, such as a version number of fixed width.
   */
  readonly version: string;
  /** Where the thing stands in the payload or row: problems name it. */
  readonly path: Path;
};
