import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAssembly } from '../cloud-assembly/assembly-fixture';
import { recordOfEvent, isRequestEvent } from '../request-log';
import { startLocalBackend, type LocalBackend, type LocalBackendEvent } from '../server';
import { errandApp } from './errand-app-fixture';

let backend: LocalBackend;
let tableArn: string;
let role: string;
const warnings: string[] = [];
const events: LocalBackendEvent[] = [];

beforeAll(async () => {
  const assemblyDirectory = writeAssembly(errandApp);
  // The function leaves the AWS SDK and the Amplify client out of its bundle.
  symlinkSync(path.resolve('node_modules'), path.join(assemblyDirectory, 'node_modules'));
  backend = await startLocalBackend({
    assemblyDirectory,
    dataDirectory: null,
    port: 0,
    onEvent: (event) => {
      events.push(event);
      if (event.kind === 'warning') warnings.push(event.message);
    },
  });
  const { model } = backend;
  tableArn = `arn:aws:dynamodb:${model.region}:${model.accountId}:table/${model.tables[0]?.tableName ?? ''}`;
  const fn = model.lambdaFunctions.find(({ functionName }) => functionName.startsWith('Errand'));
  role = `arn:aws:sts::${model.accountId}:assumed-role/${fn?.roleArn.split('/').at(-1) ?? ''}/${fn?.functionName ?? ''}`;
});
afterAll(() => backend.close());

interface Outcome {
  readonly done?: unknown;
  readonly name?: string;
  readonly message?: string;
}

/** Has the function do something; it says what it got, or the error it was thrown. */
async function errand(name: string): Promise<Outcome> {
  const response = await fetch(`${backend.url}/graphql`, {
    method: 'POST',
    headers: { 'x-api-key': backend.outputs.data.api_key ?? '' },
    body: JSON.stringify({ query: `{ errand(name: "${name}") }` }),
  });
  const body = (await response.json()) as { data: { errand: string } };
  return JSON.parse(body.data.errand) as Outcome;
}

const denied = (action: string, resource: string): Outcome => ({
  name: 'AccessDeniedException',
  message: `User: ${role} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
});

describe('a function with the ordinary SDK', { timeout: 30_000 }, () => {
  it('does in DynamoDB what its role allows', async () => {
    expect(await errand('put')).toHaveProperty('done');
    expect(await errand('get')).toEqual({ done: { id: { S: 'errand' }, text: { S: 'done' } } });
    expect(await errand('query')).toEqual({ done: 0 });
    expect(await errand('describe')).toEqual({ done: [{ AttributeName: 'id', KeyType: 'HASH' }] });
  });

  it('gets DynamoDB’s typed errors with what belongs to them', async () => {
    expect(await errand('putNew')).toMatchObject({
      name: 'ConditionalCheckFailedException',
      Item: { id: { S: 'errand' } },
    });
    expect(await errand('transact')).toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'ConditionalCheckFailed' }],
    });
  });

  it('is refused by name what its role does not allow', async () => {
    expect(await errand('scan')).toEqual(denied('dynamodb:Scan', tableArn));
    expect(await errand('elsewhere')).toEqual(
      denied('dynamodb:GetItem', tableArn.replace(/[^/]+$/, 'Other')),
    );
    expect(await errand('list')).toEqual(denied('dynamodb:ListTables', '*'));
    const { userPoolId } = backend.model.userPool;
    const poolArn = `arn:aws:cognito-idp:${backend.model.region}:${backend.model.accountId}:userpool/${userPoolId}`;
    expect(await errand('users')).toEqual(denied('cognito-idp:ListUsers', poolArn));
    expect(await errand('otherObject')).toMatchObject({ name: 'AccessDenied' });
  });

  it('is in the request log with what it did to tables, and with none of its values or keys', async () => {
    events.length = 0;
    await errand('put');
    await errand('scan');
    const records = events.filter(isRequestEvent).map(recordOfEvent);
    const calls = records.filter(({ operation }) => operation === 'sdk');
    expect(calls).toMatchObject([
      {
        operationName: 'PutItem',
        identity: 'AWS_IAM',
        status: 200,
        errors: [],
        capacityUnits: { read: 0, write: 1 },
        steps: [
          {
            field: role.split('/').at(-1),
            step: 'dynamodb:PutItem',
            tableOperations: [{ operation: 'PutItem' }],
          },
        ],
      },
      { operationName: 'Scan', status: 400, errors: ['AccessDeniedException'] },
    ]);
    const text = JSON.stringify(records);
    for (const secret of ['done', 'ASIA', 'Signature', backend.outputs.data.api_key ?? ''])
      expect(text).not.toContain(secret);
  });

  it('is refused with a secret that is not its own', async () => {
    expect(await errand('guessed')).toMatchObject({ name: 'InvalidSignatureException' });
  });

  it('is who its role says', async () => {
    expect(await errand('whoAmI')).toEqual({ done: role });
  });

  it('is told by name what is not here', async () => {
    expect(await errand('partiql')).toMatchObject({
      name: 'UnknownOperationException',
      message: expect.stringContaining('"ExecuteStatement"') as string,
    });
    expect(await errand('parameter')).toMatchObject({
      name: 'UnsupportedOperationException',
      message: expect.stringContaining('AmazonSSM.GetParameter') as string,
    });
  });
});

describe('a function with Amplify’s data client', { timeout: 30_000 }, () => {
  it('reads its schema from S3 and asks the API as its role', async () => {
    expect(await errand('motto')).toEqual({ done: { motto: 'Write it down' } });
  });

  it('is refused by the API what its role does not allow', async () => {
    expect(await errand('forbidden')).toHaveProperty('errors');
    const { Count } = await backend.dynamoDb.execute('Scan', {
      TableName: backend.model.tables[0]?.tableName,
    });
    expect(Count).toBe(1);
  });
});

describe('a stranger', () => {
  const ask = (service: string, headers: Record<string, string>, method = 'POST') =>
    fetch(`${backend.url}/aws/${service}`, { method, headers, ...(method === 'POST' ? { body: '{}' } : {}) });

  it.each(['GetItem', 'PutItem', 'Scan', 'ListTables', 'DescribeTable', 'TransactWriteItems'])(
    'may not %s',
    async (operation) => {
      const answer = await ask('dynamodb', { 'x-amz-target': `DynamoDB_20120810.${operation}` });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({
        __type: 'com.amazonaws.dynamodb.v20120810#MissingAuthenticationTokenException',
      });
    },
  );

  it('gets no object and no identity', async () => {
    const { bucketName = '', key = '' } = backend.model.bucketFiles[0] ?? {};
    const object = await ask(`s3/${bucketName}/${key}`, {}, 'GET');
    expect(object.status).toBe(403);
    expect(await object.text()).toContain('<Code>AccessDenied</Code>');
    expect(await (await ask('sts', {})).text()).toContain('<Code>MissingAuthenticationToken</Code>');
  });

  it('makes no service fail', () => {
    expect(warnings).toEqual([]);
  });
});
