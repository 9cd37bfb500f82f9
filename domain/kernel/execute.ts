import type { PortChange } from './change.ts';
import type {
  Command,
  CommandContext,
  CommandHandler,
  Decision,
  IdempotencyRecord,
  ReplayRefs,
  Result,
} from './command.ts';
import { inParallel } from './in-parallel.ts';
import type { CommandEvent } from './policy.ts';
import { Unavailable } from './unavailable.ts';
import { Rejection, type UserError, userError } from './user-error.ts';

const MAX_KEY_LENGTH = 255;

/** A client needs no more of them, and all are stored in one item. */
const MAX_WARNINGS = 50;

/**
 * Runs a command so that it takes effect once:
 * 1. It loads the state of the handler and what bounds the command, and, where there may well be one, the idempotency record.
 * 2. It decides, and lets the policy react.
 * 3. It commits the changes with the idempotency record, on the condition that there is none.
 * 4. It looks for the record where the call was rejected or something had changed: another call with the same key may have committed.
 * 5. Without a record, it returns the user errors, or starts again.
 *
 * A retry changes nothing and returns the result of the first call.
 * @throws Unavailable where no attempt can commit within the caller's remaining time
 */
export async function execute<State, T, const Change, const Event extends CommandEvent, Subject, Loaded>(
  context: CommandContext<unknown, Change, Event, Subject, Loaded>,
  handler: CommandHandler<State, T, NoInfer<Change>, NoInfer<Event>, NoInfer<Subject>, NoInfer<Loaded>>,
): Promise<Result<T>> {
  const { command, unitOfWork } = context;
  if (command.idempotencyKey.length < 1 || command.idempotencyKey.length > MAX_KEY_LENGTH)
    return { userErrors: [keyError('INVALID', `Give an idempotencyKey of 1 to ${MAX_KEY_LENGTH} characters.`)] };
  // A commit fails only for a record under the command's own name.
  const readsRecordFirst = unitOfWork.expectsRepetition || command.formerClient !== undefined;
  for (let attempt = 0; ; attempt++) {
    const [early, attempted] = await inParallel(
      // Before a further attempt, the record has been looked for already.
      async () => (attempt === 0 && readsRecordFirst ? unitOfWork.loadIdempotencyRecord(command) : null),
      () => catchRejection(() => propose(context, handler)),
    );
    if (early !== null) return replayResult(command, early, handler.replay);
    const outcome = attempted instanceof Rejection ? attempted : await commitProposal(context, attempted);
    if (outcome !== null && !(outcome instanceof Rejection)) return outcome;
    const late = await unitOfWork.loadIdempotencyRecord(command);
    if (late !== null) return replayResult(command, late, handler.replay);
    if (outcome !== null) return { userErrors: outcome.userErrors };
    if (!(await unitOfWork.backoff(attempt))) throw new Unavailable(`${command.operation} found no moment to commit`);
  }
}

/** What one attempt commits: the handler's decision with the reaction of the policy. */
type Proposal<T, Change> = Required<
  Pick<Decision<T, Change>, 'changes' | 'replayRefs' | 'result' | 'warnings' | 'reserve'>
> & {
  /** Reports what failed in the policy. It is called after the commit. */
  readonly report: () => void;
};

async function propose<State, T, Change, Event extends CommandEvent, Subject, Loaded>(
  { command, admission, policy, unitOfWork, now, newId }: CommandContext<unknown, Change, Event, Subject, Loaded>,
  { mayCause = [], load, decide }: CommandHandler<State, T, Change, Event, Subject, Loaded>,
): Promise<Proposal<T, Change>> {
  const run = policy.begin(mayCause, { now, newId });
  const [admitted, state] = await inParallel(
    () => admission.admit(command, now()),
    () => load(run),
    () => run.prepare(),
  );
  const decision = decide(state);
  const { events = [] } = decision;
  const changes = [...decision.changes, ...admitted];
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
  // The cast is safe: a handler looks only for its own entities, and the policy keeps their types.
  const completed = complete === undefined ? { replayRefs, result } : complete(changes as readonly Change[]);
  return { changes, ...completed, warnings: warnings.slice(0, MAX_WARNINGS), reserve };
}

/** Null on a conflict: nothing was written. */
async function commitProposal<T, Change, Event extends CommandEvent, Subject, Loaded>(
  { command, unitOfWork }: CommandContext<unknown, Change, Event, Subject, Loaded>,
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
  replay: (replayRefs: ReplayRefs) => Promise<T>,
): Promise<Result<T>> {
  if (
    record.fingerprint === command.fingerprint ||
    command.formerFingerprints?.().includes(record.fingerprint) === true
  ) {
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
