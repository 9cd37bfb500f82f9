import type { Admission } from './admission.ts';
import type { Caller } from './caller.ts';
import type { PortChange } from './change.ts';
import type { NewId } from './id.ts';
import type { Instant } from './instant.ts';
import type { CommandEvent, Policy, PolicyRun } from './policy.ts';
import type { Settings } from './settings.ts';
import type { UserError } from './user-error.ts';

/** One call of a mutation. */
export type Command = {
  /** The mutation's name. */
  readonly operation: string;
  /** The permanent name of the calling system. */
  readonly client: string;
  /** The client's id, as older idempotency records name the caller; absent where both names are the same. */
  readonly formerClient?: string;
  /** The customer of a customer's own token; null for any other token. */
  readonly subject: string | null;
  readonly idempotencyKey: string;
  /** Keyed hash of the mutation's name and of the meaning of its input. */
  readonly fingerprint: string;
  /** The member of staff behind the token; absent where there is none. */
  readonly staffId?: string;
  /** The id of the request; absent for a command without one. */
  readonly correlationId?: string;
  /** The fingerprint in its former forms, which older records hold; absent where there are none. */
  readonly formerFingerprints?: () => readonly string[];
};

/**
 * Identifies a command among all calls: the caller and its idempotency key. The parts are encoded, so that no client's key
 * collides with another's. It is short, because keys of the table have a maximum length.
 */
export const commandKey = ({
  client,
  subject,
  idempotencyKey,
}: Pick<Command, 'client' | 'subject' | 'idempotencyKey'>): string =>
  [client, subject ?? '', idempotencyKey].map((part) => part.replaceAll('%', '%25').replaceAll('#', '%23')).join('#');

/** Ids and outcome of a command: enough to build its result again. It holds nothing about a person. */
export type ReplayRefs = Readonly<Record<string, string>>;

/** A command stores it in its own transaction, so that a retry is recognized. */
export type IdempotencyRecord = {
  readonly fingerprint: string;
  readonly refs: ReplayRefs;
  /** The warnings of its result; absent where there were none. */
  readonly warnings?: readonly UserError[];
};

/** `conflict`: something changed after the command read it. Unless it is `committed`, nothing was written. */
export type CommitOutcome = 'committed' | 'conflict' | 'tooLarge';

/** Commits one transaction with its idempotency record. It decides by its own clock whether a record is expired. */
export type UnitOfWork<Change> = {
  /**
   * Whether calls are repeated often, as those of a job or an import that goes on: then the record is read with the state, and a repetition
   * writes nothing. Otherwise it is read only where a rejection or a conflict shows that there may be one, which is a request less.
   */
  readonly expectsRepetition: boolean;
  /** Reads consistently. Null where there is no record, or an expired one. */
  loadIdempotencyRecord(command: Command): Promise<IdempotencyRecord | null>;
  /** Writes all changes and the record in one transaction, or writes nothing. */
  commit(
    changes: readonly (Change | PortChange)[],
    command: Command,
    record: IdempotencyRecord,
  ): Promise<CommitOutcome>;
  /** Whether the changes fit one transaction, even if each entity that moves is written at its old and its new key. */
  fits(changes: readonly (Change | PortChange)[]): boolean;
  /** Waits a random time that grows with each attempt. False where the caller has no time left for another attempt. */
  backoff(attempt: number): Promise<boolean>;
};

/** Everything that a command handler runs with. The repositories read consistently. */
export type CommandContext<
  Repositories = unknown,
  Change = never,
  Event extends CommandEvent = never,
  Subject = never,
  Loaded = unknown,
> = {
  readonly command: Command;
  readonly caller: Caller;
  readonly repositories: Repositories;
  readonly unitOfWork: UnitOfWork<Change>;
  readonly admission: Admission;
  readonly policy: Policy<Change, Event, Subject, Loaded>;
  readonly settings: Settings;
  readonly now: () => Instant;
  readonly newId: NewId;
};

export type Result<T> =
  | {
      readonly value: T;
      readonly warnings: readonly UserError[];
      /** An earlier call had this effect. The caller's access may have changed since, so check it as a query does. */
      readonly isReplay?: true;
    }
  | { readonly userErrors: readonly UserError[] };

/** What a handler decides: the changes, the result, and the references from which a replay builds the same result. */
export type Decision<T, Change = never, Event extends CommandEvent = never> = {
  readonly changes: readonly (Change | PortChange)[];
  readonly replayRefs: ReplayRefs;
  readonly result: T;
  /** What happened. The policy reacts to it. */
  readonly events?: readonly Event[];
  /**
   * Builds the result and its references where they depend on the changes of the policy.
   * @param changes everything that is committed: the changes of the handler and of the policy
   */
  readonly complete?: (changes: readonly Change[]) => { readonly replayRefs: ReplayRefs; readonly result: T };
  /**
   * What differs from the input, each with the path of its cause. A replay returns the stored warnings again, so their
   * messages hold no value that a client sent.
   */
  readonly warnings?: readonly UserError[];
  /** Changes that a later command may need to commit in one transaction. If they do not fit, this command is rejected. */
  readonly reserve?: readonly (readonly Change[])[];
};

export type CommandHandler<
  State,
  T,
  Change = never,
  Event extends CommandEvent = never,
  Subject = never,
  Loaded = unknown,
> = {
  /** The events that it may cause, as far as it knows them before it reads anything. */
  readonly mayCause?: readonly Event['type'][];
  /** Reads everything that the decision depends on. It may reject. */
  load(policy: PolicyRun<Change, Event, Subject, Loaded>): Promise<State>;
  /** The rules. It is pure and may reject. After a conflict it runs again, on freshly loaded state. */
  decide(state: State): Decision<T, Change, Event>;
  /** Builds the result of an earlier call from its references. */
  replay(replayRefs: ReplayRefs): Promise<T>;
};
