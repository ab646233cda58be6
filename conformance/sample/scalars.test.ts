import { expect, test } from 'vitest';
import { rea } from '../deployment';
import { openLibrary } from './open-library';

const library = openLibrary();

const good = {
  text: 'Grüße 🌍',
  whole: -2_147_483_648,
  fraction: 0.1,
  flag: false,
  date: '2026-02-28',
  time: '12:30:15.123',
  datetime: '2026-02-28T12:30:15.123Z',
  timestamp: 1_767_225_600,
  email: 'rea@library.example',
  phone: '+442079460000',
  url: 'https://library.example/shelf?a=1',
  ipAddress: '127.0.0.1',
  genre: 'ESSAY' as const,
  words: ['a', 'b'],
  numbers: [1, null, 3],
  measures: [{ unit: 'INCH' as const, value: 2 }, null],
};

test('[SAM7] every scalar, enum and list comes back as it was written', async () => {
  const client = await library.actAs(rea);
  const id = crypto.randomUUID();
  const json = JSON.stringify({ deep: [1, { two: null }] });
  const created = await client.models.Specimen.create({ id, ...good, json });
  expect(created.errors).toBeUndefined();
  const { data } = await client.models.Specimen.get({ id });
  expect(data).toMatchObject(good);
  expect(typeof data?.json === 'string' ? JSON.parse(data.json) : data?.json).toEqual({
    deep: [1, { two: null }],
  });
});

test.each([
  ['AWSDate', 'date', '2026-02-30'],
  ['AWSTime', 'time', '25:00:00'],
  ['AWSDateTime', 'datetime', '2026-02-28 12:30'],
  ['AWSTimestamp', 'timestamp', 'today'],
  ['AWSEmail', 'email', 'nobody'],
  ['AWSJSON', 'json', '{'],
  ['AWSPhone', 'phone', 'call me'],
  ['AWSURL', 'url', 'library'],
  ['AWSIPAddress', 'ipAddress', '999.0.0.1'],
  ['Int', 'whole', 2_147_483_648],
  ['Float', 'fraction', 'half'],
  ['Boolean', 'flag', 'yes'],
  ['Genre', 'genre', 'COMIC'],
])('[SAM8] what is no %s is refused, and nothing is stored', async (_type, field, value) => {
  const client = await library.actAs(rea);
  const id = crypto.randomUUID();
  const document = 'mutation Make($input: CreateSpecimenInput!) { createSpecimen(input: $input) { id } }';
  const outcome = client.graphql({
    query: document,
    variables: { input: { id, [field]: value } },
  }) as Promise<unknown>;
  await expect(outcome).rejects.toMatchObject({
    errors: [{ message: expect.any(String) as string }],
  });
  expect((await client.models.Specimen.get({ id })).data).toBeNull();
});
