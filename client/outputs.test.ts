import { expect, it } from 'vitest';
import { localAddresses } from './amplify-config';
import { isLoopback, withPlainWebSocket } from './loopback-web-socket';
import { apiOriginOf, localBackendOf, parseOutputs, readOutputs } from './outputs';

const outputs = {
  auth: {},
  data: {},
  custom: {
    localBackend: {
      url: 'http://127.0.0.1:3000/graphql',
      userPoolEndpoint: 'http://127.0.0.1:3000/cognito/',
      identityPoolEndpoint: 'http://127.0.0.1:3000/cognito-identity/',
    },
  },
};
const local = { ...outputs.custom.localBackend, crossOrigin: false };

it('says that a site was built without outputs', () => {
  expect(() => readOutputs('')).toThrow('the site was built without amplify_outputs.json');
  expect(() => parseOutputs({ version: '1.4' })).toThrow('amplify_outputs.json has no auth and data');
});

it('[FD84] knows a backend on AWS from the local one', () => {
  expect(localBackendOf(parseOutputs({ auth: {}, data: {} }))).toBeNull();
  expect(localBackendOf(readOutputs(JSON.stringify(outputs)))).toEqual(local);
  expect(() => localBackendOf({ custom: { localBackend: {} } })).toThrow(
    'needs url, userPoolEndpoint and identityPoolEndpoint',
  );
});

it('[FD95] knows the host of the API on AWS, as it stands in what the site was built with', () => {
  const endpoint = 'https://abc.appsync-api.eu-central-1.amazonaws.com/graphql';
  const { origin } = new URL(endpoint);
  expect(apiOriginOf({ Auth: {}, API: { GraphQL: { endpoint } } })).toBe(origin);
  expect(apiOriginOf(outputs)).toBeNull();
  expect(() => apiOriginOf({ Auth: {}, API: {} })).toThrow('names no endpoint');
});

it('[FD84] finds the local backend where the page came from', () => {
  const page = { origin: 'http://localhost:4100', hostname: 'localhost' };
  expect(localAddresses(local, page)).toEqual({
    url: 'http://localhost:4100/graphql',
    userPoolEndpoint: 'http://localhost:4100/cognito/',
    identityPoolEndpoint: 'http://localhost:4100/cognito-identity/',
  });
});

it('[FD84] takes the addresses as they are without such a page', () => {
  const elsewhere = { origin: 'https://chat.example', hostname: 'chat.example' };
  const dev = { origin: 'http://localhost:3001', hostname: 'localhost' };
  expect(localAddresses(local, null)).toMatchObject(outputs.custom.localBackend);
  expect(localAddresses(local, elsewhere)).toMatchObject(outputs.custom.localBackend);
  expect(localAddresses({ ...local, crossOrigin: true }, dev)).toMatchObject(outputs.custom.localBackend);
});

it('knows loopback addresses', () => {
  const hosts = [
    'localhost',
    '127.0.0.1',
    '127.1.2.3',
    '[::1]',
    'localhost.example',
    '10.127.0.0.1',
    'chat.example',
  ];
  expect(hosts.filter(isLoopback)).toEqual(['localhost', '127.0.0.1', '127.1.2.3', '[::1]']);
});

it('[FD85] opens a plain socket to the local backend, and a secure one to all others', () => {
  const opened: string[] = [];
  const Recorder = function (address: string | URL) {
    opened.push(String(address));
  };
  const Plain = withPlainWebSocket(Recorder as unknown as typeof WebSocket, new URL(local.url));
  for (const address of [
    'wss://127.0.0.1:3000/graphql/realtime',
    'wss://127.0.0.1:3001/x',
    'wss://aws.example/x',
  ])
    new Plain(address);
  expect(opened).toEqual([
    'ws://127.0.0.1:3000/graphql/realtime',
    'wss://127.0.0.1:3001/x',
    'wss://aws.example/x',
  ]);
});
