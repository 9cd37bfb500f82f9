import {
  buildASTSchema,
  type DocumentNode,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  type GraphQLNamedType,
  GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
} from 'graphql';

/** Types that graphql defines, and finds only where a field has them. */
const BUILT_IN_SCALARS = ['String', 'Int', 'Float', 'Boolean', 'ID'] as const;

/**
 * The schema of a document, without the fields of its types: a type makes them, and prepares them, when they are first read. A
 * request reads some of the hundreds of types. No way leads to a field before it is prepared.
 * @param prepare adds resolvers and guards to the fields of an object type; if it throws, the next read of the fields throws again
 */
export function buildLazySchema(document: DocumentNode, prepare: (type: GraphQLObjectType) => void): GraphQLSchema {
  const schema = withoutFields(() => buildASTSchema(withBuiltInScalars(document), { assumeValid: true }));
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !isIntrospectionType(type)) prepareAtFirstRead(type, prepare);
  return schema;
}

/** Makes all fields. Throws if any cannot be prepared. */
export function readAllFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type)) type.getFields();
}

function prepareAtFirstRead(type: GraphQLObjectType, prepare: (type: GraphQLObjectType) => void): void {
  const { getFields } = type;
  const prepareFields = () => {
    // Preparing reads the fields, too.
    type.getFields = getFields;
    try {
      prepare(type);
    } catch (error) {
      type.getFields = () => {
        throw error;
      };
    }
    return type.getFields();
  };
  type.getFields = prepareFields;
}

const CLASSES = [GraphQLObjectType, GraphQLInterfaceType, GraphQLInputObjectType] as const;

/**
 * The constructor of a schema reads all fields to find the types that nobody listed, but a document lists all of its types.
 * Only the types of the introspection refer to each other by their fields alone.
 */
function withoutFields(build: () => GraphQLSchema): GraphQLSchema {
  const restore = CLASSES.map(({ prototype }) => {
    const getFields: (this: GraphQLNamedType) => object = prototype.getFields;
    Object.assign(prototype, {
      getFields(this: GraphQLNamedType) {
        return isIntrospectionType(this) ? getFields.call(this) : {};
      },
    });
    return () => Object.assign(prototype, { getFields });
  });
  try {
    return build();
  } finally {
    for (const restoreFields of restore) restoreFields();
  }
}

const isIntrospectionType = ({ name }: GraphQLNamedType): boolean => name.startsWith('__');

const withBuiltInScalars = ({ definitions, ...document }: DocumentNode): DocumentNode => ({
  ...document,
  definitions: [
    ...definitions,
    ...(BUILT_IN_SCALARS.map((value) => ({
      kind: Kind.SCALAR_TYPE_DEFINITION,
      name: { kind: Kind.NAME, value },
    })) as never[]),
  ],
});
