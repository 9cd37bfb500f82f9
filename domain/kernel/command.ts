import type { Caller } from './caller.ts';
import type { PortChange } from './change.ts';
import type { NewId } from './id.ts';
import { inParallel } from './in-parallel.ts';
import type { Instant } from './instant.ts';
import type { CommandEvent, Policy, PolicyRun } from './policy.ts';
import type { Settings } from './settings.ts';
import { Unavailable } from './unavailable.ts';
import { Rejection, type UserError, userError } from './user-error.ts';

/** One call of a mutation. */
export type Command = {
  /** The mutation's name. */
  readonly operation: string;
  /** The permanent name of the calling system. */
  readonly client: string;
  /** The client's id, in idempotency records from before systems had names; absent where it is the same. */
  readonly formerClient?: string;
  /** The customer of a customer's own token; null for everyone else. */
  readonly subject: string | null;
  readonly idempotencyKey: string;
  /** Keyed hash of the mutation's name and of what its input means. */
  readonly fingerprint: string;
  /** The fingerprint in its former form, for records stored with it; absent where there was none. */
  readonly formerFingerprint?: () => string;
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

/** Ids and outcome of a command: enough to build its answer again, and nothing about a person. */
export type ReplayRefs = Readonly<Record<string, string>>;

/** What a command stores in its own transaction, so that a retry is recognized. */
export type IdempotencyRecord = {
  readonly fingerprint: string;
  readonly refs: ReplayRefs;
  /** The warnings of its answer; absent where there were none. */
  readonly warnings?: readonly UserError[];
};

/** `conflict`: something changed since it was read, and nothing was written. */
export type CommitOutcome = 'committed' | 'conflict' | 'tooLarge';

/** Commits one transaction with its idempotency record. Records expire by its own clock. */
export type UnitOfWork<Change> = {
  /** Reads consistently; null for an expired record. */
  loadIdempotencyRecord(command: Command): Promise<IdempotencyRecord | null>;
  /** Writes all changes and the record in one transaction, or nothing. */
  commit(
    changes: readonly (Change | PortChange)[],
    command: Command,
    record: IdempotencyRecord,
  ): Promise<CommitOutcome>;
  /** Whether the changes fit one transaction, even if each entity that moves is written at both its places. */
  fits(changes: readonly (Change | PortChange)[]): boolean;
  /** Waits a random time that grows with each attempt. False where the caller's remaining time is too short for another. */
  backoff(attempt: number): Promise<boolean>;
};

/** What every command handler runs with. The repositories read consistently. */
export type CommandContext<
  Repositories = unknown,
  Change = never,
  Event extends CommandEvent = never,
  Subject = never,
  Seen = unknown,
> = {
  readonly command: Command;
  readonly caller: Caller;
  readonly repositories: Repositories;
  readonly unitOfWork: UnitOfWork<Change>;
  readonly policy: Policy<Change, Event, Subject, Seen>;
  readonly settings: Settings;
  readonly now: () => Instant;
  readonly newId: NewId;
};

export type Result<T> =
  | {
      readonly value: T;
      readonly warnings: readonly UserError[];
      /** An earlier call did it. What the caller may see can have changed since, so check it as a query does. */
      readonly isReplay?: true;
    }
  | { readonly userErrors: readonly UserError[] };

/** What a handler decided: the changes, the result, and what a replay needs to build the same result. */
export type Decision<T, Change = never, Event extends CommandEvent = never> = {
  readonly changes: readonly (Change | PortChange)[];
  readonly replayRefs: ReplayRefs;
  readonly result: T;
  /** What happened, for the policy to react to. */
  readonly events?: readonly Event[];
  /**
   * Builds the result and its references where they depend on what the policy changed.
   * @param changes all changes that are committed, with those of the policy
   */
  readonly complete?: (changes: readonly Change[]) => { readonly replayRefs: ReplayRefs; readonly result: T };
  /**
   * What was done differently from the input, each with the path of its cause. Stored with the idempotency record and
   * returned again on a replay, so a message holds no value that a client sent.
   */
  readonly warnings?: readonly UserError[];
  /** Changes that may have to fit one transaction later. If they cannot, the command is rejected now. */
  readonly reserve?: readonly (readonly Change[])[];
};

export type CommandHandler<
  State,
  T,
  Change = never,
  Event extends CommandEvent = never,
  Subject = never,
  Seen = unknown,
> = {
  /** The events that it may cause, as far as that is known before it reads anything. */
  readonly mayCause?: readonly Event['type'][];
  /** Reads everything that the decision depends on. May reject. */
  load(policy: PolicyRun<Change, Event, Subject, Seen>): Promise<State>;
  /** The rules; pure. May reject. Runs again on freshly loaded state after a conflict. */
  decide(state: State): Decision<T, Change, Event>;
  /** Builds the result of an earlier run from its references. */
  replay(refs: ReplayRefs): Promise<T>;
};

const MAX_KEY_LENGTH = 255;

/** More warnings carry no more information, and all are stored in one item. */
const MAX_WARNINGS = 50;

/**
 * Runs a command so that it takes effect once:
 * 1. loads the idempotency record and, beside it, the state of the handler,
 * 2. decides, and lets the policy react,
 * 3. commits the changes with the idempotency record,
 * 4. starts again where something changed since it was read.
 * A retry changes nothing and gets the first run's result. Before it returns user errors, it looks for the record once
 * more, since a retry may have overtaken the call that it repeats.
 * @throws Unavailable where no attempt could commit within the caller's remaining time
 */
export async function execute<State, T, const Change, const Event extends CommandEvent, Subject, Seen>(
  context: CommandContext<unknown, Change, Event, Subject, Seen>,
  handler: CommandHandler<State, T, NoInfer<Change>, NoInfer<Event>, NoInfer<Subject>, NoInfer<Seen>>,
): Promise<Result<T>> {
  const { command, unitOfWork } = context;
  if (command.idempotencyKey.length < 1 || command.idempotencyKey.length > MAX_KEY_LENGTH)
    return { userErrors: [keyError('INVALID', `Give an idempotencyKey of 1 to ${MAX_KEY_LENGTH} characters.`)] };
  for (let attempt = 0; ; attempt++) {
    const [record, attempted] = await inParallel(
      () => unitOfWork.loadIdempotencyRecord(command),
      () => catchRejection(() => propose(context, handler)),
    );
    if (record !== null) return replayResult(command, record, handler.replay);
    const outcome = attempted instanceof Rejection ? attempted : await commitProposal(context, attempted);
    if (outcome instanceof Rejection) {
      const late = await unitOfWork.loadIdempotencyRecord(command);
      return late === null ? { userErrors: outcome.userErrors } : replayResult(command, late, handler.replay);
    }
    if (outcome !== null) return outcome;
    if (!(await unitOfWork.backoff(attempt))) throw new Unavailable(`${command.operation} found no moment to commit`);
  }
}

/** What is committed: the handler's decision with the reaction of the policy. */
type Proposal<T, Change> = Required<
  Pick<Decision<T, Change>, 'changes' | 'replayRefs' | 'result' | 'warnings' | 'reserve'>
> & {
  /** Reports what failed in the policy, after the commit. */
  readonly report: () => void;
};

async function propose<State, T, Change, Event extends CommandEvent, Subject, Seen>(
  { policy, unitOfWork, now, newId }: CommandContext<unknown, Change, Event, Subject, Seen>,
  { mayCause = [], load, decide }: CommandHandler<State, T, Change, Event, Subject, Seen>,
): Promise<Proposal<T, Change>> {
  const run = policy.begin(mayCause, { now, newId });
  const [state] = await inParallel(
    () => load(run),
    () => (mayCause.length === 0 ? undefined : run.prepare()),
  );
  const decision = decide(state);
  const { changes, events = [] } = decision;
  if (events.length === 0) return { ...toProposal(decision, changes), report: () => {} };
  const reaction = await run.react(changes, events);
  const isTooLarge = reaction.isOptional && !unitOfWork.fits(reaction.changes);
  return {
    ...toProposal(decision, isTooLarge ? changes : reaction.changes),
    report: () => reaction.report(isTooLarge ? 'tooLarge' : 'applied'),
  };
}

function toProposal<T, Change, Event extends CommandEvent>(
  { complete, replayRefs, result, warnings = [], reserve = [] }: Decision<T, Change, Event>,
  changes: readonly (Change | PortChange)[],
): Omit<Proposal<T, Change>, 'report'> {
  // The policy changes the handler's own entities in the handler's terms; it looks for no others.
  const completed = complete === undefined ? { replayRefs, result } : complete(changes as readonly Change[]);
  return { changes, ...completed, warnings: warnings.slice(0, MAX_WARNINGS), reserve };
}

/** Null on a conflict. */
async function commitProposal<T, Change, Event extends CommandEvent, Subject, Seen>(
  { command, unitOfWork }: CommandContext<unknown, Change, Event, Subject, Seen>,
  { changes, replayRefs, result, warnings, reserve, report }: Proposal<T, Change>,
): Promise<Result<T> | Rejection | null> {
  if (!reserve.every(unitOfWork.fits)) return new Rejection([tooLarge]);
  const { fingerprint } = command;
  const record = { fingerprint, refs: replayRefs, ...(warnings.length === 0 ? {} : { warnings }) };
  const outcome = await unitOfWork.commit(changes, command, record);
  if (outcome === 'tooLarge') return new Rejection([tooLarge]);
  if (outcome === 'conflict') return null;
  report();
  return { value: result, warnings };
}

async function replayResult<T>(
  command: Command,
  record: IdempotencyRecord,
  replay: (refs: ReplayRefs) => Promise<T>,
): Promise<Result<T>> {
  if (record.fingerprint === command.fingerprint || record.fingerprint === command.formerFingerprint?.()) {
    const value = await catchRejection(() => replay(record.refs));
    if (value instanceof Rejection) return { userErrors: value.userErrors };
    return { value, warnings: record.warnings ?? [], isReplay: true };
  }
  const message = 'This idempotencyKey was used with another input. Send a new key with a new input.';
  return { userErrors: [keyError('IDEMPOTENCY_KEY_REUSED', message)] };
}

async function catchRejection<T>(work: () => Promise<T>): Promise<T | Rejection> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

const keyError = (code: 'INVALID' | 'IDEMPOTENCY_KEY_REUSED', message: string): UserError =>
  userError(code, ['input', 'idempotencyKey'], message);

const tooLarge = userError(
  'LIMIT_EXCEEDED',
  ['input'],
  'This is more than one transaction holds, and nothing was written. Split it into smaller parts.',
);
