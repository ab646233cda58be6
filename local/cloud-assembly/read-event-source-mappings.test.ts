import { describe, expect, it } from 'vitest';
import { writeAssembly, type AssemblyParts } from './assembly-fixture';
import { cdkEventSources } from './cdk-event-source-fixture';
import { noteApp } from './note-app-fixture';
import { noteStreamApp } from './note-stream-fixture';
import { readCloudAssembly } from './read-cloud-assembly';

const read = (parts: AssemblyParts) => readCloudAssembly(writeAssembly(parts));
const readWith = (mapping: Readonly<Record<string, unknown>>) => () => read(noteStreamApp(mapping));

describe('an event source mapping', () => {
  it('is read with its table, its function and Lambda’s defaults', () => {
    const { eventSourceMappings, tables, lambdaFunctions, accountId, region } = read(noteStreamApp());
    const [table] = tables;
    const fn = lambdaFunctions.find(({ functionName }) => functionName.startsWith('IndexNote'));
    expect(table?.stream?.viewType).toBe('NEW_AND_OLD_IMAGES');
    expect(eventSourceMappings).toEqual([
      {
        mappingId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
        functionArn: fn?.functionArn,
        tableName: table?.tableName,
        streamArn: table?.stream?.streamArn,
        enabled: true,
        startingPosition: 'TRIM_HORIZON',
        batchSize: 10,
        maximumBatchingWindowInSeconds: 0,
        parallelizationFactor: 1,
        filters: [],
        maximumRetryAttempts: 0,
        maximumRecordAgeInSeconds: null,
        bisectBatchOnFunctionError: true,
        reportBatchItemFailures: false,
        onFailureDestination: expect.stringMatching(
          `^arn:aws:sqs:${region}:${accountId}:FailedNotes`,
        ) as string,
      },
    ]);
  });

  it('takes -1 for "until the record expires"', () => {
    const [mapping] = readWith({ MaximumRetryAttempts: -1, MaximumRecordAgeInSeconds: -1 })()
      .eventSourceMappings;
    expect(mapping).toMatchObject({ maximumRetryAttempts: null, maximumRecordAgeInSeconds: null });
  });

  it.each([
    [
      { TumblingWindowInSeconds: 60 },
      /TumblingWindowInSeconds of IndexNoteDynamoDBEventSource .* not supported/,
    ],
    [{ StartingPosition: 'AT_TIMESTAMP' }, 'is read from TRIM_HORIZON or LATEST'],
    [{ BatchSize: 10_001 }, 'BatchSize'],
    [{ MaximumBatchingWindowInSeconds: 301 }, 'MaximumBatchingWindowInSeconds'],
    [{ ParallelizationFactor: 11 }, 'ParallelizationFactor'],
    [{ EventSourceArn: 'arn:aws:kinesis:us-east-1:1:stream/s' }, 'is not the stream of a table'],
    [{ FunctionName: 'nobody' }, 'is no function of this app'],
    [{ FunctionResponseTypes: ['Other'] }, 'only ReportBatchItemFailures is known'],
    [{ DestinationConfig: { OnSuccess: { Destination: 'x' } } }, 'a stream has only OnFailure'],
    [
      { DestinationConfig: { OnFailure: { Destination: 'arn:aws:s3:::b' } } },
      'is no queue or topic of this app',
    ],
    [{ FilterCriteria: { Filters: [{}] } }, 'FilterCriteria'],
    [{ DestinationConfig: {} }, 'supports queues and topics only as on-failure destinations'],
  ])('with %j is refused by name', (mapping, reason) => {
    expect(readWith(mapping)).toThrow(reason);
  });
});

describe('what CDK writes for a DynamoEventSource', () => {
  it('is read: every option, a queue and a topic as destinations', () => {
    const auth = noteApp.nested?.['auth.json'];
    const Resources = { ...(auth?.['Resources'] as object), ...cdkEventSources };
    const nested = { ...noteApp.nested, 'auth.json': { ...auth, Resources } };
    const { eventSourceMappings, tables } = read({
      ...noteApp,
      nested,
      folders: { ...noteApp.folders, 'index-post.zip': { 'index.mjs': '' } },
    });
    const posts = tables.find(({ tableName }) => tableName.startsWith('Posts'));
    expect(posts?.stream?.viewType).toBe('NEW_IMAGE');
    expect(eventSourceMappings).toMatchObject([
      {
        tableName: posts?.tableName,
        enabled: false,
        startingPosition: 'LATEST',
        batchSize: 5,
        maximumBatchingWindowInSeconds: 2,
        parallelizationFactor: 3,
        maximumRetryAttempts: 4,
        maximumRecordAgeInSeconds: 600,
        bisectBatchOnFunctionError: true,
        reportBatchItemFailures: true,
        filters: ['{"eventName":["INSERT"]}'],
        onFailureDestination: expect.stringContaining(':sqs:') as string,
      },
      {
        startingPosition: 'TRIM_HORIZON',
        batchSize: 100,
        onFailureDestination: expect.stringContaining(':sns:') as string,
      },
    ]);
  });
});

describe('a function', () => {
  const withFunction = (properties: object) => () => {
    const { nested, ...app } = noteStreamApp();
    const data = nested?.['data.json'] ?? {};
    const resources = data['Resources'] as Readonly<Record<string, { readonly Properties: object }>>;
    const IndexNote = {
      ...resources['IndexNote'],
      Properties: { ...resources['IndexNote']?.Properties, ...properties },
    };
    return read({
      ...app,
      nested: { ...nested, 'data.json': { ...data, Resources: { ...resources, IndexNote } } },
    });
  };

  it('has the memory and the time that were synthesised', () => {
    const { lambdaFunctions } = withFunction({ MemorySize: 512, Timeout: 60 })();
    const fn = lambdaFunctions.find(({ functionName }) => functionName.startsWith('IndexNote'));
    expect(fn).toMatchObject({ memoryMegabytes: 512, timeoutSeconds: 60 });
  });

  const withConfig = (properties: object) => () => {
    const app = noteStreamApp();
    const data = app.nested?.['data.json'] ?? {};
    const config = {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: { FunctionName: { Ref: 'IndexNote' }, Qualifier: '$LATEST', ...properties },
    };
    const Resources = { ...(data['Resources'] as object), IndexNoteConfig: config };
    return read({ ...app, nested: { ...app.nested, 'data.json': { ...data, Resources } } });
  };

  it('is called asynchronously as its EventInvokeConfig says', () => {
    const [fn] = withConfig({ MaximumRetryAttempts: 1 })().lambdaFunctions.filter(({ functionName }) =>
      functionName.startsWith('IndexNote'),
    );
    expect(fn?.asynchronousInvocation).toEqual({ maximumRetryAttempts: 1, maximumEventAgeSeconds: 21_600 });
  });

  it.each([
    [{ DestinationConfig: { OnFailure: { Destination: 'arn' } } }, 'unable to read DestinationConfig'],
    [{ Qualifier: 'live' }, 'unable to read Qualifier'],
  ])('whose EventInvokeConfig has %j is refused by name', (properties, reason) => {
    expect(withConfig(properties)).toThrow(reason);
  });

  it.each([
    [{ VpcConfig: { SubnetIds: ['s'] } }, 'VpcConfig'],
    [{ FileSystemConfigs: [{ Arn: 'a' }] }, 'FileSystemConfigs'],
    [{ DeadLetterConfig: { TargetArn: 'a' } }, 'DeadLetterConfig'],
    [{ ReservedConcurrentExecutions: 1 }, 'ReservedConcurrentExecutions'],
    [{ Layers: ['arn'] }, 'Layers'],
  ])('with %j is refused by name', (properties, name) => {
    expect(withFunction(properties)).toThrow(
      `unable to read ${name} of IndexNote (AWS::Lambda::Function); not supported`,
    );
  });
});
