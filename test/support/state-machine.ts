/**
 * Runs a definition in the Amazon States Language, as far as our state machines use it: a distributed map with a reader, a map over a list, tasks that
 * invoke a function, choices, waits and ends. Anything else is an error, so that a change of the definition must be
 * understood here. Waits take no time.
 * https://states-language.net/spec.html, https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html
 */
export type StateMachineWorld = {
  /** The JSON of an object in the bucket. */
  readObject(key: string): Promise<unknown>;
  /** The function of a task. @throws as a function that fails */
  invoke(payload: unknown): Promise<unknown>;
  /** Gets each wait before a retry, and each one of a `Wait`, in seconds. */
  onWait(seconds: number): void;
};

export type StateMachineResult =
  | { readonly status: 'SUCCEEDED' }
  | { readonly status: 'FAILED'; readonly error: string };

// biome-ignore lint/suspicious/noExplicitAny: a definition is JSON
type Json = any;

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  Map: [
    ...['ItemReader', 'ItemsPath', 'ItemSelector', 'ItemProcessor', 'MaxConcurrency', 'ToleratedFailurePercentage'],
    ...['ResultPath', 'Label'],
  ],
  Task: ['Resource', 'Parameters', 'ResultSelector', 'ResultPath', 'Retry', 'TimeoutSeconds'],
  Choice: ['Choices', 'Default'],
  Wait: ['Seconds'],
  Succeed: [],
  Fail: ['Error', 'Cause'],
};
const COMMON = ['Type', 'Next', 'End', 'Comment'];

export async function runStateMachine(
  definition: Json,
  input: Json,
  world: StateMachineWorld,
): Promise<StateMachineResult> {
  try {
    await runStates(definition, input, { ...world, input });
    return { status: 'SUCCEEDED' };
  } catch (error) {
    if (!(error instanceof StateFailed)) throw error;
    return { status: 'FAILED', error: error.message };
  }
}

/** An error of the definition's own language. Other errors are faults of the definition or of the test. */
class StateFailed extends Error {}

async function runStates({ StartAt, States }: Json, begin: Json, world: Execution): Promise<Json> {
  let [name, data] = [StartAt, begin];
  for (;;) {
    const state = States[name];
    if (state === undefined) throw new Error(`the definition has no state ${name}`);
    checkFields(name, state);
    if (state.Type === 'Succeed') return data;
    if (state.Type === 'Fail') throw new StateFailed(`${state.Error}: ${state.Cause}`);
    if (state.Type === 'Choice') {
      name = (state.Choices.find((rule: Json) => isTrue(rule, data)) ?? { Next: state.Default }).Next;
      continue;
    }
    data = await runState(state, data, world);
    if (state.End === true) return data;
    name = state.Next;
  }
}

function checkFields(name: string, state: Json): void {
  const allowed = FIELDS[state.Type];
  if (allowed === undefined) throw new Error(`the state ${name} has the unknown type ${state.Type}`);
  const unknown = Object.keys(state).filter((field) => ![...COMMON, ...allowed].includes(field));
  if (unknown.length > 0) throw new Error(`the state ${name} has the unknown fields ${unknown}`);
  const isEnd = ['Choice', 'Succeed', 'Fail'].includes(state.Type);
  if (isEnd !== (state.End === undefined && state.Next === undefined))
    throw new Error(`the state ${name} must have either Next or End`);
}

/** The world of one execution, and its input. */
type Execution = StateMachineWorld & { readonly input: Json };

async function runState(state: Json, data: Json, world: Execution): Promise<Json> {
  if (state.Type === 'Wait') {
    world.onWait(state.Seconds);
    return data;
  }
  const result =
    state.Type === 'Task'
      ? await runTask(state, data, world)
      : state.ItemReader === undefined
        ? await runListMap(state, data, world)
        : await runMap(state, data, world);
  if (state.ResultPath === null) return data;
  return state.ResultPath === undefined ? result : { ...data, [state.ResultPath.slice(2)]: result };
}

async function runMap(state: Json, data: Json, world: StateMachineWorld): Promise<Json> {
  const { ItemReader: reader, ItemProcessor: processor, MaxConcurrency: most = 1_000 } = state;
  if (!/:s3:getObject$/.test(reader.Resource) || reader.ReaderConfig.InputType !== 'JSON')
    throw new Error('the map must read JSON from S3');
  if (processor.ProcessorConfig.Mode !== 'DISTRIBUTED') throw new Error('the map must be a distributed one');
  const items = (await world.readObject(resolve(reader.Parameters, data).Key)) as readonly Json[];
  let failed = 0;
  let error = '';
  const queue = [...items];
  // "If the threshold is reached, the Map Run fails": no further child begins.
  const isOver = () => (100 * failed) / items.length > (state.ToleratedFailurePercentage ?? 0);
  await Promise.all(
    Array.from({ length: Math.min(most, items.length) }, async () => {
      for (let item = queue.shift(); item !== undefined && !isOver(); item = queue.shift()) {
        const result = await runStateMachine(processor, item, world);
        if (result.status === 'SUCCEEDED') continue;
        failed++;
        error = result.error;
      }
    }),
  );
  if (isOver()) throw new StateFailed(`States.ExceedToleratedFailureThreshold: ${error}`);
  return [];
}

/** Each item goes through the same states of the same execution, and the results are a list. One that fails ends the map. */
async function runListMap(
  { ItemsPath, ItemSelector, ItemProcessor, MaxConcurrency: most }: Json,
  data: Json,
  world: Execution,
) {
  const items = at(ItemsPath, data) as readonly Json[];
  const results: Json[] = [];
  const queue = [...items.entries()];
  await Promise.all(
    Array.from({ length: most ?? items.length }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [index, item] = next;
        results[index] = await runStates(ItemProcessor, resolve(ItemSelector, data, world.input, item), world);
      }
    }),
  );
  return results;
}

async function runTask(state: Json, data: Json, world: Execution): Promise<Json> {
  if (!/:states:::lambda:invoke$/.test(state.Resource)) throw new Error(`unknown resource ${state.Resource}`);
  const [retry, ...others] = state.Retry ?? [];
  if (others.length > 0 || (retry !== undefined && retry.ErrorEquals[0] !== 'States.ALL'))
    throw new Error('only one retrier of all errors is known here');
  for (let attempt = 0; ; attempt++)
    try {
      const Payload = await world.invoke(resolve(state.Parameters, data, world.input).Payload);
      return state.ResultSelector === undefined ? { Payload } : resolve(state.ResultSelector, { Payload });
    } catch (error) {
      if (retry === undefined || attempt >= retry.MaxAttempts) throw new StateFailed(String(error));
      world.onWait(Math.min(retry.MaxDelaySeconds ?? 1e9, retry.IntervalSeconds * retry.BackoffRate ** attempt));
    }
}

/** The template of a payload: a field whose name ends with `.$` is a path. */
function resolve(template: Json, data: Json, input: Json = null, item: Json = null): Json {
  if (typeof template !== 'object' || template === null || Array.isArray(template)) return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) =>
      name.endsWith('.$')
        ? [name.slice(0, -2), valueAt(String(value), data, input, item)]
        : [name, resolve(value, data, input, item)],
    ),
  );
}

function valueAt(path: string, data: Json, input: Json, item: Json): Json {
  if (path === '$$.Map.Item.Value') return item;
  const ofInput = '$$.Execution.Input';
  return path.startsWith(ofInput) ? at(`$${path.slice(ofInput.length)}`, input) : at(path, data);
}

function at(path: string, data: Json): Json {
  let value = data;
  for (const part of path.split('.').slice(1)) {
    value = value?.[part];
    if (value === undefined) throw new StateFailed(`States.Runtime: ${path} is not in the input`);
  }
  return value;
}

function isTrue(rule: Json, data: Json): boolean {
  if (rule.Or !== undefined) return rule.Or.some((one: Json) => isTrue(one, data));
  if (rule.StringEquals === undefined) throw new Error(`unknown comparison ${JSON.stringify(rule)}`);
  return at(rule.Variable, data) === rule.StringEquals;
}
