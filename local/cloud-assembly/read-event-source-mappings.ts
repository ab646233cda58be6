import type { EventSourceMappingModel, TableModel } from '../backend-model';
import { isRecord } from '../is-record';
import { arn } from './identity';
import { refuseUnsupportedProperties, type PropertySupport } from './property-support';
import { findResources, type ResolvedResource } from './resolved-resource';
import type { Stack } from './stack';

/** https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html */
export const eventSourceMappingSupport: PropertySupport = {
  run: [
    'BatchSize',
    'BisectBatchOnFunctionError',
    'DestinationConfig',
    'Enabled',
    'EventSourceArn',
    'FilterCriteria',
    'FunctionName',
    'FunctionResponseTypes',
    'MaximumBatchingWindowInSeconds',
    'MaximumRecordAgeInSeconds',
    'MaximumRetryAttempts',
    'ParallelizationFactor',
    'StartingPosition',
  ],
  ignored: ['KmsKeyArn', 'MetricsConfig', 'Tags'],
};

/**
 * Mappings of tables' streams to functions.
 * @throws CloudAssemblyError for another source, and for a property or a value that Lambda would refuse or that is not supported
 */
export function readEventSourceMappings(
  stacks: readonly Stack[],
  tables: readonly TableModel[],
): EventSourceMappingModel[] {
  const destinations = readDestinations(stacks);
  const functions = new Set(findResources(stacks, 'AWS::Lambda::Function').map((fn) => fn.attribute('Arn')));
  const mappings = findResources(stacks, 'AWS::Lambda::EventSourceMapping').map((mapping) => {
    const model = readMapping(mapping, tables);
    if (!functions.has(model.functionArn))
      throw mapping.unable('FunctionName', `${model.functionArn} is no function of this app`);
    const { onFailureDestination } = model;
    if (onFailureDestination !== null && !destinations.has(onFailureDestination))
      throw mapping.unable('DestinationConfig', `${onFailureDestination} is no queue or topic of this app`);
    return model;
  });
  refuseOtherUses(destinations, mappings);
  return mappings;
}

function readMapping(mapping: ResolvedResource, tables: readonly TableModel[]): EventSourceMappingModel {
  refuseUnsupportedProperties(mapping, eventSourceMappingSupport);
  const { tableName, streamArn } = readSource(mapping, tables);
  const retries = readNumber(mapping, 'MaximumRetryAttempts', -1, { least: -1, most: 10_000 });
  const age = readNumber(mapping, 'MaximumRecordAgeInSeconds', -1, { least: -1, most: 604_800 });
  return {
    mappingId: mapping.attribute('Id'),
    functionArn: readFunctionArn(mapping),
    tableName,
    streamArn,
    enabled: mapping.optionalText('Enabled') !== 'false',
    startingPosition: readStartingPosition(mapping),
    batchSize: readNumber(mapping, 'BatchSize', 100, { least: 1, most: 10_000 }),
    maximumBatchingWindowInSeconds: readNumber(mapping, 'MaximumBatchingWindowInSeconds', 0, {
      least: 0,
      most: 300,
    }),
    parallelizationFactor: readNumber(mapping, 'ParallelizationFactor', 1, { least: 1, most: 10 }),
    filters: readFilters(mapping),
    maximumRetryAttempts: retries === -1 ? null : retries,
    maximumRecordAgeInSeconds: age === -1 ? null : age,
    bisectBatchOnFunctionError: mapping.optionalText('BisectBatchOnFunctionError') === 'true',
    reportBatchItemFailures: readResponseTypes(mapping),
    onFailureDestination: readDestination(mapping),
  };
}

function readSource(mapping: ResolvedResource, tables: readonly TableModel[]) {
  const source = mapping.text('EventSourceArn');
  const table = tables.find(({ stream }) => stream?.streamArn === source);
  if (table === undefined)
    throw mapping.unable(
      'EventSourceArn',
      `${source} is not the stream of a table, and the local backend supports no other source`,
    );
  return { tableName: table.tableName, streamArn: source };
}

/** The function's name or its ARN, without a version or an alias. */
function readFunctionArn(mapping: ResolvedResource): string {
  const name = mapping.text('FunctionName');
  return name.startsWith('arn:') ? name : arn(mapping.evaluation, 'lambda', `function:${name}`);
}

function readStartingPosition(mapping: ResolvedResource): 'TRIM_HORIZON' | 'LATEST' {
  const position = mapping.text('StartingPosition');
  if (position === 'TRIM_HORIZON' || position === 'LATEST') return position;
  throw mapping.unable('StartingPosition', 'a DynamoDB stream is read from TRIM_HORIZON or LATEST');
}

function readNumber(
  mapping: ResolvedResource,
  property: string,
  byDefault: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const value = Number(mapping.optionalText(property) ?? byDefault);
  if (!Number.isInteger(value) || value < least || value > most)
    throw mapping.unable(property, `${value} is not between ${least} and ${most}`);
  return value;
}

/** "You can request a quota increase for up to 10 filters"; five are the default. */
function readFilters(mapping: ResolvedResource): string[] {
  const filters = mapping.object('FilterCriteria')['Filters'] ?? [];
  if (!Array.isArray(filters) || filters.length > 10)
    throw mapping.unable('FilterCriteria', 'Filters is a list of at most ten');
  return filters.map((filter: unknown) =>
    mapping.textIn(isRecord(filter) ? filter['Pattern'] : undefined, 'FilterCriteria'),
  );
}

function readResponseTypes(mapping: ResolvedResource): boolean {
  const types = mapping.texts('FunctionResponseTypes');
  if (types.some((type) => type !== 'ReportBatchItemFailures'))
    throw mapping.unable('FunctionResponseTypes', 'only ReportBatchItemFailures is known');
  return types.length > 0;
}

function readDestination(mapping: ResolvedResource): string | null {
  const { OnFailure: onFailure, ...others } = mapping.object('DestinationConfig');
  if (Object.keys(others).length > 0)
    throw mapping.unable('DestinationConfig', 'a stream has only OnFailure');
  return isRecord(onFailure) ? mapping.textIn(onFailure['Destination'], 'DestinationConfig') : null;
}

/** Queues and topics by their ARN. */
function readDestinations(stacks: readonly Stack[]): ReadonlyMap<string, ResolvedResource> {
  const queues = findResources(stacks, 'AWS::SQS::Queue').map(
    (queue) => [queue.attribute('Arn'), queue] as const,
  );
  const topics = findResources(stacks, 'AWS::SNS::Topic').map((topic) => [topic.reference, topic] as const);
  return new Map([...queues, ...topics]);
}

/** Nobody reads a queue here and nobody is subscribed to a topic: they only keep what fails. */
function refuseOtherUses(
  destinations: ReadonlyMap<string, ResolvedResource>,
  mappings: readonly EventSourceMappingModel[],
): void {
  for (const [destination, resource] of destinations) {
    if (!mappings.some(({ onFailureDestination }) => onFailureDestination === destination))
      throw resource.unable(
        'its use',
        'the local backend supports queues and topics only as on-failure destinations of event source mappings',
      );
    // "Standard Amazon SQS queue or standard Amazon SNS topic destination for discarded records"
    for (const property of ['FifoQueue', 'FifoTopic'])
      if (resource.optionalText(property) === 'true')
        throw resource.unable(property, 'a destination of discarded records is a standard queue or topic');
  }
}
