import {
  astFromValue,
  type DirectiveNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  isUnionType,
  print,
} from 'graphql';

/**
 * The parts of `contract` that are missing or different in `schema`, one line each; empty if the schema is a superset.
 *
 * A schema may add anything, with one limit: it may not require more from a client of the contract. So types and fields
 * of the contract get no new required argument, input field or directive.
 */
export function contractDifferences(contract: GraphQLSchema, schema: GraphQLSchema): string[] {
  const expected = factsOf(contract);
  const actual = factsOf(schema);
  const missing = [...expected.lines].filter(([line]) => !actual.lines.has(line));
  const unexpected = [...actual.requirements].filter(
    ([line, coordinate]) => expected.coordinates.has(coordinate) && !expected.requirements.has(line),
  );
  return [
    ...missing.map(([line]) => `missing: ${line}`),
    ...unexpected.map(([line]) => `not in the contract: ${line}`),
  ];
}

/** A schema as flat lines of text, so that two schemas compare as sets. The values of the maps are schema coordinates. */
type Facts = {
  readonly lines: Map<string, string>;
  /** The lines that a client must meet. */
  readonly requirements: Map<string, string>;
  readonly coordinates: Set<string>;
};

type Node = { readonly directives?: readonly DirectiveNode[] | undefined };
type Defined = { readonly astNode?: Node | null | undefined; readonly extensionASTNodes?: readonly Node[] };

function factsOf(schema: GraphQLSchema): Facts {
  const facts: Facts = { lines: new Map(), requirements: new Map(), coordinates: new Set() };
  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  for (const [operation, type] of Object.entries(root)) {
    if (type) addLine(facts, 'schema', `schema { ${operation}: ${type.name} }`);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isIntrospectionType(type) && !isSpecifiedScalarType(type)) addType(facts, type);
  }
  for (const directive of schema.getDirectives()) {
    if (isSpecifiedDirective(directive)) continue;
    const coordinate = `@${directive.name}`;
    addLine(facts, coordinate, `directive ${coordinate}${directive.isRepeatable ? ' repeatable' : ''}`);
    for (const location of directive.locations) addLine(facts, coordinate, `directive ${coordinate} on ${location}`);
    addArguments(facts, coordinate, directive.args);
  }
  return facts;
}

function addType(facts: Facts, type: GraphQLNamedType): void {
  const { name } = type;
  addLine(facts, name, `${type.constructor.name.replace('GraphQL', '')} ${name}`);
  addDirectives(facts, name, type);
  if (isUnionType(type)) for (const member of type.getTypes()) addLine(facts, name, `${name} includes ${member.name}`);
  if (isEnumType(type)) {
    for (const value of type.getValues()) {
      addLine(facts, `${name}.${value.name}`, `${name}.${value.name}`);
      addDirectives(facts, `${name}.${value.name}`, value);
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      addInput(facts, name, `${name}.${field.name}`, field, isRequiredInputField(field));
    }
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const implemented of type.getInterfaces()) addLine(facts, name, `${name} implements ${implemented.name}`);
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${name}.${field.name}`;
      addLine(facts, coordinate, `${coordinate}: ${field.type}`);
      addDirectives(facts, coordinate, field);
      addArguments(facts, coordinate, field.args);
    }
  }
}

function addArguments(facts: Facts, owner: string, args: readonly GraphQLArgument[]): void {
  for (const arg of args) addInput(facts, owner, `${owner}(${arg.name}:)`, arg, isRequiredArgument(arg));
}

function addInput(
  facts: Facts,
  owner: string,
  coordinate: string,
  input: GraphQLArgument | GraphQLInputField,
  required: boolean,
): void {
  const value = astFromValue(input.defaultValue, input.type);
  const line = `${coordinate}: ${input.type}${value ? ` = ${print(value)}` : ''}`;
  addLine(facts, coordinate, line);
  if (required) facts.requirements.set(line, owner);
  addDirectives(facts, coordinate, input);
}

/** Directives that change nothing for a client of the contract: a hint, and how much of the budget a request costs. */
const ADDABLE: ReadonlySet<string> = new Set(['deprecated', 'cost', 'listSize']);

/** Applied directives are not part of a built schema's types, only of its syntax nodes and those of its extensions. */
function addDirectives(facts: Facts, coordinate: string, defined: Defined): void {
  for (const node of [defined.astNode, ...(defined.extensionASTNodes ?? [])]) {
    for (const directive of node?.directives ?? []) {
      const line = `${coordinate} ${print(directive)}`;
      addLine(facts, coordinate, line);
      if (!ADDABLE.has(directive.name.value)) facts.requirements.set(line, coordinate);
    }
  }
}

function addLine(facts: Facts, coordinate: string, line: string): void {
  facts.coordinates.add(coordinate);
  facts.lines.set(line, coordinate);
}
