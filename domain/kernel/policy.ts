import { asPortChanges, type PortChange } from './change.ts';
import type { NewId } from './id.ts';
import type { Instant } from './instant.ts';

/** What a command did, for policies to react to. Each subject defines its own events. */
export type CommandEvent = { readonly type: string };

/**
 * Reacts to the events of commands, in the transaction of the command. The composition root binds it, so that no subject
 * knows who reacts to its events.
 */
export type Policy<Change, Event extends CommandEvent, Subject, Seen> = {
  /**
   * Begins with one attempt of a command.
   * @param causes the events that the command may cause, as far as that is known before it reads anything
   * @param means the clock and the ids of the command
   */
  begin(
    causes: readonly Event['type'][],
    means: { readonly now: () => Instant; readonly newId: NewId },
  ): PolicyRun<Change, Event, Subject, Seen>;
};

/** A policy during one attempt of a command. */
export type PolicyRun<Change, Event extends CommandEvent, Subject, Seen> = {
  /** Reads what does not depend on the subject. Runs beside the command's own reads. */
  prepare(): Promise<void>;
  /**
   * Reads what the policy decides on. The handler calls it as soon as it knows the subject, beside its other reads.
   * @param causes where they depend on what the command read; by default those with which the run began
   * @returns what it read of the subject, so that the handler need not read it again; null where it read nothing
   */
  load(subject: Subject, causes?: readonly Event['type'][]): Promise<Seen | null>;
  /** Decides; it reads nothing. */
  react(changes: readonly (Change | PortChange)[], events: readonly Event[]): Promise<Reaction>;
};

export type Reaction = {
  /** All changes of the command; where the policy changed an entity, its after-image replaces the command's. */
  readonly changes: readonly PortChange[];
  /** Whether the command may be committed without it, where both together are more than one transaction holds. */
  readonly isOptional: boolean;
  /** Reports what failed, after the commit. */
  report(outcome: 'applied' | 'tooLarge'): void;
};

/** For commands to whose events nobody reacts. */
export const NO_POLICY: Policy<never, never, never, never> = {
  begin: () => ({
    async prepare() {},
    load: async () => null,
    react: async (changes) => ({ changes: asPortChanges(changes), isOptional: false, report() {} }),
  }),
};
