/* Amplify's own simulator of Gen 1 (`amplify mock api`): a mutation on a NONE data source. */
import { createRequire } from 'node:module';
import { answerBench, json, message, schema, selection } from './answer-bench.mjs';

const { AmplifyAppSyncSimulator } = createRequire(import.meta.url)('@aws-amplify/amplify-appsync-simulator');

const apiKey = 'da2-bench';
const fields = Object.keys(message('0'));
const simulator = new AmplifyAppSyncSimulator({ port: 0 });
await simulator.start();
simulator.init({
  schema: {
    content: `${schema}
      input CreateMessageInput { ${fields.map((name) => `${name}: ${name === 'replyCount' ? 'Int' : 'String'}`).join(' ')} }
      type Query { none: String }
      type Mutation { createMessage(input: CreateMessageInput!): Message }
      type Subscription { onCreateMessage(roomId: String): Message @aws_subscribe(mutations: ["createMessage"]) }`,
  },
  appSync: {
    name: 'bench',
    apiKey,
    defaultAuthenticationType: { authenticationType: 'API_KEY' },
    additionalAuthenticationProviders: [],
  },
  dataSources: [{ type: 'NONE', name: 'none' }],
  resolvers: [
    {
      kind: 'UNIT',
      typeName: 'Mutation',
      fieldName: 'createMessage',
      dataSourceName: 'none',
      requestMappingTemplate: '{"version":"2017-02-28","payload":$util.toJson($ctx.args.input)}',
      responseMappingTemplate: '$util.toJson($ctx.result)',
    },
  ],
  mappingTemplates: [],
});

const address = new URL(simulator.url);
const authorization = { 'x-api-key': apiKey, host: address.host };
const encode = (value) => encodeURIComponent(Buffer.from(JSON.stringify(value)).toString('base64'));
const query = `subscription ($roomId: String) { onCreateMessage(roomId: $roomId) { ${selection} } }`;
const data = JSON.stringify({ query, variables: { roomId: 'bench-room' } });
answerBench({
  port: Number(address.port),
  visitors: [
    {
      path: `/graphql/realtime?header=${encode(authorization)}&payload=${encode({})}`,
      protocols: ['graphql-ws'],
      steps: [
        { after: null, text: JSON.stringify({ type: 'connection_init' }) },
        {
          after: 'connection_ack',
          text: JSON.stringify({
            id: '00000000-0000-4000-8000-000000000000',
            type: 'start',
            payload: { data, extensions: { authorization } },
          }),
        },
      ],
      subscribedBy: 'start_ack',
    },
  ],
  requests: [
    {
      path: '/graphql',
      headers: { ...json, 'x-api-key': apiKey },
      body: JSON.stringify({
        query: `mutation ($input: CreateMessageInput!) { createMessage(input: $input) { ${selection} } }`,
        variables: { input: message('__NUMBER__') },
      }),
    },
  ],
});
