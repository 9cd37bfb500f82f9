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
 * What of `contract` is missing or different in `schema`, one line each; empty where the schema is a superset.
 *
 * Adding is free, with one limit: what a client of the contract already uses may not ask more of it than before, so
 * what the contract names gets neither a new required argument or input field nor a new directive.
 */
export function contractDifferences(contract: GraphQLSchema, schema: GraphQLSchema): string[] {
  const asked = factsOf(contract);
  const given = factsOf(schema);
  const missing = [...asked.promises].filter(([promise]) => !given.promises.has(promise));
  const added = [...given.requirements].filter(
    ([demand, of]) => asked.coordinates.has(of) && !asked.requirements.has(demand),
  );
  return [
    ...missing.map(([promise]) => `missing: ${promise}`),
    ...added.map(([demand]) => `not in the contract: ${demand}`),
  ];
}

/** A schema as flat lines of text, so that two schemas compare as sets. The values are the coordinates spoken of. */
type Facts = {
  readonly promises: Map<string, string>;
  /** The promises that oblige a client. */
  readonly requirements: Map<string, string>;
  readonly coordinates: Set<string>;
};

type Node = { readonly directives?: readonly DirectiveNode[] | undefined };
type Defined = { readonly astNode?: Node | null | undefined; readonly extensionASTNodes?: readonly Node[] };

function factsOf(schema: GraphQLSchema): Facts {
  const facts: Facts = { promises: new Map(), requirements: new Map(), coordinates: new Set() };
  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  for (const [operation, type] of Object.entries(root)) {
    if (type) promise(facts, 'schema', `schema { ${operation}: ${type.name} }`);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isIntrospectionType(type) && !isSpecifiedScalarType(type)) addType(facts, type);
  }
  for (const directive of schema.getDirectives()) {
    if (isSpecifiedDirective(directive)) continue;
    const coordinate = `@${directive.name}`;
    promise(facts, coordinate, `directive ${coordinate}${directive.isRepeatable ? ' repeatable' : ''}`);
    for (const location of directive.locations) promise(facts, coordinate, `directive ${coordinate} on ${location}`);
    addArguments(facts, coordinate, directive.args);
  }
  return facts;
}

function addType(facts: Facts, type: GraphQLNamedType): void {
  const { name } = type;
  promise(facts, name, `${type.constructor.name.replace('GraphQL', '')} ${name}`);
  addDirectives(facts, name, type);
  if (isUnionType(type)) for (const member of type.getTypes()) promise(facts, name, `${name} includes ${member.name}`);
  if (isEnumType(type)) {
    for (const value of type.getValues()) {
      promise(facts, `${name}.${value.name}`, `${name}.${value.name}`);
      addDirectives(facts, `${name}.${value.name}`, value);
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      addInput(facts, name, `${name}.${field.name}`, field, isRequiredInputField(field));
    }
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const implemented of type.getInterfaces()) promise(facts, name, `${name} implements ${implemented.name}`);
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${name}.${field.name}`;
      promise(facts, coordinate, `${coordinate}: ${field.type}`);
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
  promise(facts, coordinate, line);
  if (required) facts.requirements.set(line, owner);
  addDirectives(facts, coordinate, input);
}

/** Applied directives are not part of a built schema's types: they stand in its syntax, extensions included. */
function addDirectives(facts: Facts, coordinate: string, defined: Defined): void {
  for (const node of [defined.astNode, ...(defined.extensionASTNodes ?? [])]) {
    for (const directive of node?.directives ?? []) {
      const line = `${coordinate} ${print(directive)}`;
      promise(facts, coordinate, line);
      if (directive.name.value !== 'deprecated') facts.requirements.set(line, coordinate);
    }
  }
}

function promise(facts: Facts, coordinate: string, line: string): void {
  facts.coordinates.add(coordinate);
  facts.promises.set(line, coordinate);
}
