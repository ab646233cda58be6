import type { KeySchemaElement, StreamViewType, TableModel } from '../backend-model';
import { isRecord } from '../is-record';
import { findResources, type ResolvedResource } from './resolved-resource';
import type { Stack } from './stack';
import type { JsonObject } from './template';

type Index = TableModel['globalSecondaryIndexes'][number];
type AttributeDefinition = TableModel['attributeDefinitions'][number];

/**
 * Tables of CloudFormation and of Amplify's table manager, which writes the same properties in
 * lowerCamelCase. Billing, encryption, backup and deletion protection do not change what a table
 * answers. Time to live neither: DynamoDB removes expired items only within days.
 */
export const readTables = (stacks: readonly Stack[]): TableModel[] =>
  findResources(stacks, 'Custom::AmplifyDynamoDBTable', 'AWS::DynamoDB::Table').map(readTable);

function readTable(table: ResolvedResource): TableModel {
  const properties = pascalCase(
    Object.fromEntries(
      ['keySchema', 'attributeDefinitions', 'globalSecondaryIndexes', 'localSecondaryIndexes'].map((name) => [
        name,
        table.value(name) ?? table.value(capitalised(name)) ?? [],
      ]),
    ),
  ) as Readonly<Record<string, readonly JsonObject[]>>;
  const {
    KeySchema = [],
    AttributeDefinitions = [],
    GlobalSecondaryIndexes = [],
    LocalSecondaryIndexes = [],
  } = properties;
  if (LocalSecondaryIndexes.length > 0)
    throw table.unable('LocalSecondaryIndexes', 'not supported by the local backend');
  const keySchema = readKeySchema(KeySchema, table);
  const globalSecondaryIndexes = GlobalSecondaryIndexes.map((index) => readIndex(index, table));
  const keys = new Set(
    [keySchema, ...globalSecondaryIndexes.map((index) => index.KeySchema)]
      .flat()
      .map((key) => key.AttributeName),
  );
  return {
    tableName: table.reference,
    keySchema,
    // Amplify defines attributes that no key uses any more; CreateTable refuses those.
    attributeDefinitions: AttributeDefinitions.map((definition) => readAttribute(definition, table)).filter(
      ({ AttributeName }) => keys.has(AttributeName),
    ),
    globalSecondaryIndexes,
    ...readStream(table),
  };
}

const streamViewTypes: readonly StreamViewType[] = [
  'KEYS_ONLY',
  'NEW_IMAGE',
  'OLD_IMAGE',
  'NEW_AND_OLD_IMAGES',
];

function readStream(table: ResolvedResource): Pick<TableModel, 'stream'> {
  const isAmplifys = table.resource.type === 'Custom::AmplifyDynamoDBTable';
  const specification = table.object(isAmplifys ? 'streamSpecification' : 'StreamSpecification');
  const given = specification[isAmplifys ? 'streamViewType' : 'StreamViewType'];
  if (given === undefined) return {};
  const viewType = streamViewTypes.find((type) => type === given);
  if (viewType === undefined)
    throw table.unable('StreamSpecification', `StreamViewType is one of ${streamViewTypes.join(', ')}`);
  return { stream: { streamArn: table.attribute(isAmplifys ? 'TableStreamArn' : 'StreamArn'), viewType } };
}

function readKeySchema(elements: readonly JsonObject[], table: ResolvedResource): KeySchemaElement[] {
  return elements.map(({ AttributeName, KeyType }) => {
    if (KeyType !== 'HASH' && KeyType !== 'RANGE')
      throw table.unable('KeySchema', 'KeyType is HASH or RANGE');
    return { AttributeName: table.textIn(AttributeName, 'KeySchema'), KeyType };
  });
}

function readAttribute(
  { AttributeName, AttributeType }: JsonObject,
  table: ResolvedResource,
): AttributeDefinition {
  if (AttributeType !== 'S' && AttributeType !== 'N' && AttributeType !== 'B')
    throw table.unable('AttributeDefinitions', 'AttributeType is S, N or B');
  return { AttributeName: table.textIn(AttributeName, 'AttributeDefinitions'), AttributeType };
}

function readIndex({ IndexName, KeySchema, Projection }: JsonObject, table: ResolvedResource): Index {
  const projection = isRecord(Projection) ? Projection : {};
  const { ProjectionType, NonKeyAttributes } = projection;
  if (ProjectionType !== 'ALL' && ProjectionType !== 'KEYS_ONLY' && ProjectionType !== 'INCLUDE')
    throw table.unable('GlobalSecondaryIndexes', 'ProjectionType is ALL, KEYS_ONLY or INCLUDE');
  return {
    IndexName: table.textIn(IndexName, 'GlobalSecondaryIndexes'),
    KeySchema: readKeySchema(Array.isArray(KeySchema) ? (KeySchema as JsonObject[]) : [], table),
    Projection: {
      ProjectionType,
      ...(Array.isArray(NonKeyAttributes)
        ? { NonKeyAttributes: NonKeyAttributes.map((name) => table.textIn(name, 'NonKeyAttributes')) }
        : {}),
    },
  };
}

/** The keys of an object and of all within it, as CloudFormation writes them. */
function pascalCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pascalCase);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [capitalised(key), pascalCase(entry)]),
  );
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
