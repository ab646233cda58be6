/* The floor of a write: dynalite over HTTP in its own words, one PutItem a message and nothing before or after. */
import dynalite from 'dynalite';
import { answerBench, message } from './answer-bench.mjs';

const headers = (operation) => ({
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-target': `DynamoDB_20120810.${operation}`,
  'x-amz-date': '20261124T140000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=bench/20261124/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
});
const item = Object.fromEntries(
  Object.entries(message('__NUMBER__'))
    .filter(([, value]) => value !== null)
    .map(([name, value]) => [name, typeof value === 'number' ? { N: String(value) } : { S: value }]),
);
const server = dynalite({ createTableMs: 0 });
server.listen(0, '127.0.0.1', async () => {
  const { port } = server.address();
  const keys = ['roomId', 'messageId'];
  const created = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers: headers('CreateTable'),
    body: JSON.stringify({
      TableName: 'Message',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keys.map((AttributeName, index) => ({ AttributeName, KeyType: ['HASH', 'RANGE'][index] })),
    }),
  });
  if (!created.ok) throw new Error(`unable to create a table; ${await created.text()}`);
  answerBench({
    port,
    visitors: [],
    requests: [
      { path: '/', headers: headers('PutItem'), body: JSON.stringify({ TableName: 'Message', Item: item }) },
    ],
  });
});
