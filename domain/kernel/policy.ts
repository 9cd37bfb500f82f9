import { asPortChanges, type PortChange } from './change.ts';
import type { NewId } from './id.ts';
import type { Instant } from './instant.ts';

/** Something that a command did. Policies react to it. Each subject defines its own events. */
export type CommandEvent = { readonly type: string };

/**
 * Reacts to the events of a command, in the transaction of the command. The composition root binds it, so no subject knows
 * what reacts to its events.
 *
 * `Subject` is the person and place of an event, and `Loaded` is the data that the policy reads and shares with the handler.
 */
export type Policy<Change, Event extends CommandEvent, Subject, Loaded> = {
  /**
   * Begins one attempt of a command.
   * @param mayCause the events that the command may cause, as far as it knows them before it reads anything
   */
  begin(
    mayCause: readonly Event['type'][],
    dependencies: { readonly now: () => Instant; readonly newId: NewId },
  ): PolicyRun<Change, Event, Subject, Loaded>;
};

/** The policy during one attempt of a command. */
export type PolicyRun<Change, Event extends CommandEvent, Subject, Loaded> = {
  /** Reads what does not depend on the subject. It runs in parallel with the reads of the handler. */
  prepare(): Promise<void>;
  /**
   * Reads everything that the policy decides on. The handler calls it as soon as it knows the subject, in parallel with its
   * other reads.
   * @param mayCause where the possible events depend on what the handler read; by default those of `begin`
   * @returns the data of the subject, so that the handler does not read it again; null where the policy read none
   */
  load(subject: Subject, mayCause?: readonly Event['type'][]): Promise<Loaded | null>;
  /** Decides. It reads nothing. */
  react(changes: readonly (Change | PortChange)[], events: readonly Event[]): Promise<Reaction>;
};

export type Reaction = {
  /** All changes of the command. Where the policy changes an entity, its after-image replaces that of the handler. */
  readonly changes: readonly PortChange[];
  /** Whether the command may commit without the reaction, where both together do not fit one transaction. */
  readonly isOptional: boolean;
  /** Reports what failed. It is called after the commit. */
  report(outcome: 'applied' | 'tooLarge'): void;
};

/** Reacts to nothing. */
export const NO_POLICY: Policy<never, never, never, never> = {
  begin: () => ({
    async prepare() {},
    load: async () => null,
    react: async (changes) => ({ changes: asPortChanges(changes), isOptional: false, report() {} }),
  }),
};
