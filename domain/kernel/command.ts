import type { Caller } from './caller.ts';
import type { PortChange } from './change.ts';
import type { NewId } from './id.ts';
import { inParallel } from './in-parallel.ts';
import type { Instant } from './instant.ts';
import type { CommandEvent, Policy, PolicyRun } from './policy.ts';
import type { Settings } from './settings.ts';
import { Unavailable } from './unavailable.ts';
import { Rejection, type UserError, userError } from './user-error.ts';

/** One call of a mutation, as far as its repetition is concerned. */
export type Command = {
  /** The mutation's name. */
  readonly operation: string;
  /** The permanent name of the calling system. */
  readonly client: string;
  /** Its client, by which records were kept before systems had names; absent where that is the same. */
  readonly formerClient?: string;
  /** The customer of a customer's own token; null for everyone else. */
  readonly subject: string | null;
  readonly idempotencyKey: string;
  /** Keyed hash of the mutation's name and of what its input means. */
  readonly fingerprint: string;
  /** The same in the form that claims were stored with before; left out where there was none. */
  readonly formerFingerprint?: () => string;
};

/**
 * What names a key among all calls: who called, and which key it gave. Parts are encoded, so that no client's key reaches
 * into another's; no more of them than that takes, for keys of the table have a length.
 */
export const commandKey = ({
  client,
  subject,
  idempotencyKey,
}: Pick<Command, 'client' | 'subject' | 'idempotencyKey'>): string =>
  [client, subject ?? '', idempotencyKey].map((part) => part.replaceAll('%', '%25').replaceAll('#', '%23')).join('#');

/** Ids and outcome of what a mutation did: enough to build its answer again, and nothing about a person. */
export type Refs = Readonly<Record<string, string>>;

/** The mark that a mutation leaves in its own transaction, so that its repetition is known. */
export type IdempotencyRecord = {
  readonly fingerprint: string;
  readonly refs: Refs;
  /** What its answer warned of; absent where it warned of nothing. */
  readonly warnings?: readonly UserError[];
};

/** `superseded`: something was no longer as it was read, and nothing was written. */
export type CommitOutcome = 'committed' | 'superseded' | 'tooLarge';

/** Where claims are kept and changes are made; claims age by its own clock. */
export type UnitOfWork<Change> = {
  /** Read consistently; a claim past its time is absent. */
  loadIdempotencyRecord(command: Command): Promise<IdempotencyRecord | null>;
  /** All of it or nothing, in one transaction with the claim. */
  commit(changes: readonly (Change | PortChange)[], command: Command, claim: IdempotencyRecord): Promise<CommitOutcome>;
  /** Whether changes like these could be one transaction, even where each thing that moves counts at both its places. */
  fits(changes: readonly (Change | PortChange)[]): boolean;
  /** Waits a random while that grows with each attempt; false where the caller's time is too short for another. */
  pause(attempt: number): Promise<boolean>;
};

/** What every command works with. The records are read consistently. */
export type CommandContext<
  Records = unknown,
  Change = never,
  Event extends CommandEvent = never,
  Subject = never,
  Seen = unknown,
> = {
  readonly command: Command;
  readonly caller: Caller;
  readonly records: Records;
  readonly unitOfWork: UnitOfWork<Change>;
  readonly policy: Policy<Change, Event, Subject, Seen>;
  readonly settings: Settings;
  readonly now: () => Instant;
  readonly newId: NewId;
};

export type Result<T> =
  | {
      readonly done: T;
      readonly warnings: readonly UserError[];
      /** Done by an earlier call. What the caller may see may have changed since: look at it as a query does. */
      readonly isReplay?: true;
    }
  | { readonly userErrors: readonly UserError[] };

/** What a handler decided: what changes, what it answers, and what a repetition needs to answer alike. */
export type Decision<T, Change = never, Event extends CommandEvent = never> = {
  readonly changes: readonly (Change | PortChange)[];
  readonly refs: Refs;
  readonly done: T;
  /** What happened, for the policy. */
  readonly events?: readonly Event[];
  /**
   * The result and its refs, where what the policy made of the changes shows in them.
   * @param changes all that are committed, those of the policy included
   */
  readonly complete?: (changes: readonly Change[]) => { readonly refs: Refs; readonly done: T };
  /**
   * What was done otherwise than asked, with the path of what caused it. Stored with the claim and answered again to a
   * repetition: a message holds no value that a client sent.
   */
  readonly warnings?: readonly UserError[];
  /** What may have to be one transaction later, and must not turn out too large then. */
  readonly later?: readonly (readonly Change[])[];
};

export type CommandHandler<
  State,
  T,
  Change = never,
  Event extends CommandEvent = never,
  Subject = never,
  Seen = unknown,
> = {
  /** The events that it may cause, as far as that is known before it reads anything; none where it is left out. */
  readonly mayCause?: readonly Event['type'][];
  /** Everything that the decision rests on. May reject. */
  load(policy: PolicyRun<Change, Event, Subject, Seen>): Promise<State>;
  /**
   * The rules; pure. May reject. Runs again on what is read anew when another write came between. Asynchronous where the
   * rules engine is, which waits for nothing outside of it.
   */
  decide(state: State): Decision<T, Change, Event> | Promise<Decision<T, Change, Event>>;
  /** The answer of an earlier run, built again from its refs. */
  replay(refs: Refs): Promise<T>;
};

const LONGEST_KEY = 255;

/** More say nothing new, and the claim that stores them is one item. */
const MOST_WARNINGS = 50;

/**
 * Runs a use case to its one effect: reads, decides, and commits the changes with the claim on the idempotency key,
 * again from the start where something it rested on had changed. A repetition changes nothing and answers as the
 * first run did; before any user error is given, the claim is looked for once more, since a retry may have overtaken
 * the call that it repeats.
 */
export async function execute<State, T, const Change, const Event extends CommandEvent, Subject, Seen>(
  writing: CommandContext<unknown, Change, Event, Subject, Seen>,
  useCase: CommandHandler<State, T, NoInfer<Change>, NoInfer<Event>, NoInfer<Subject>, NoInfer<Seen>>,
): Promise<Result<T>> {
  const { command, unitOfWork: journal } = writing;
  if (command.idempotencyKey.length < 1 || command.idempotencyKey.length > LONGEST_KEY)
    return { userErrors: [keyError('INVALID', `Give an idempotencyKey of 1 to ${LONGEST_KEY} characters.`)] };
  for (let attempt = 0; ; attempt++) {
    const [claim, attempted] = await inParallel(
      () => journal.loadIdempotencyRecord(command),
      () => tryOut(() => proposed(writing, useCase)),
    );
    if (claim !== null) return replayResult(command, claim, useCase.replay);
    const outcome = attempted instanceof Rejection ? attempted : await committed(writing, attempted);
    if (outcome instanceof Rejection) {
      const late = await journal.loadIdempotencyRecord(command);
      return late === null ? { userErrors: outcome.userErrors } : replayResult(command, late, useCase.replay);
    }
    if (outcome !== null) return outcome;
    if (!(await journal.pause(attempt))) throw new Unavailable(`${command.operation} found no moment to commit`);
  }
}

/** What is committed: the decision of the handler, with what the policy made of it. */
type Proposal<T, Change> = Pick<Decision<T, Change>, 'changes' | 'refs' | 'done' | 'warnings' | 'later'> & {
  /** Reports what failed in the policy, after the commit. */
  readonly report: () => void;
};

async function proposed<State, T, Change, Event extends CommandEvent, Subject, Seen>(
  { policy, unitOfWork: journal, now, newId }: CommandContext<unknown, Change, Event, Subject, Seen>,
  { mayCause = [], load: read, decide }: CommandHandler<State, T, Change, Event, Subject, Seen>,
): Promise<Proposal<T, Change>> {
  const run = policy.begin(mayCause, { now, newId });
  const [state] = await inParallel(
    () => read(run),
    () => (mayCause.length === 0 ? undefined : run.prepare()),
  );
  const decision = await decide(state);
  const { changes, events = [] } = decision;
  if (events.length === 0) return { ...completed(decision, changes), report: () => {} };
  const reaction = await run.react(changes, events);
  const isTooLarge = reaction.isOptional && !journal.fits(reaction.changes);
  return {
    ...completed(decision, isTooLarge ? changes : reaction.changes),
    report: () => reaction.report(isTooLarge ? 'tooLarge' : 'applied'),
  };
}

/** The decision with the changes that are committed. */
function completed<T, Change, Event extends CommandEvent>(
  decision: Decision<T, Change, Event>,
  changes: readonly (Change | PortChange)[],
): Omit<Proposal<T, Change>, 'report'> {
  const { complete, refs, done, warnings = [], later = [] } = decision;
  // Of the changes that policies made, those of its own entities are in the handler's terms.
  const result = complete === undefined ? { refs, done } : complete(changes as readonly Change[]);
  return { changes, ...result, warnings: warnings.slice(0, MOST_WARNINGS), later };
}

/** The result; null where something was no longer as it was read. */
async function committed<T, Change, Event extends CommandEvent, Subject, Seen>(
  { command, unitOfWork: journal }: CommandContext<unknown, Change, Event, Subject, Seen>,
  { changes, refs, done, warnings = [], later = [], report }: Proposal<T, Change>,
): Promise<Result<T> | Rejection | null> {
  if (!later.every(journal.fits)) return new Rejection([tooLarge]);
  const claim: IdempotencyRecord = {
    fingerprint: command.fingerprint,
    refs,
    ...(warnings.length === 0 ? {} : { warnings }),
  };
  const outcome = await journal.commit(changes, command, claim);
  if (outcome === 'tooLarge') return new Rejection([tooLarge]);
  if (outcome !== 'committed') return null;
  report();
  return { done, warnings };
}

async function replayResult<T>(
  command: Command,
  claim: IdempotencyRecord,
  recall: (refs: Refs) => Promise<T>,
): Promise<Result<T>> {
  if (claim.fingerprint === command.fingerprint || claim.fingerprint === command.formerFingerprint?.()) {
    const recalled = await tryOut(() => recall(claim.refs));
    if (recalled instanceof Rejection) return { userErrors: recalled.userErrors };
    return { done: recalled, warnings: claim.warnings ?? [], isReplay: true };
  }
  const message = 'This idempotencyKey was used with another input. Send a new key with a new input.';
  return { userErrors: [keyError('IDEMPOTENCY_KEY_REUSED', message)] };
}

async function tryOut<T>(work: () => Promise<T>): Promise<T | Rejection> {
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
