import { fetchAuthSession } from 'aws-amplify/auth';
import { expect, test } from 'vitest';
import { unwrap } from '../../scripts/real-client';
import { cora, lia, noel, rea, roy } from '../deployment';
import { openLibrary } from './open-library';

const library = openLibrary();

const refused = [{ errorType: 'Unauthorized' }];

/** How the acting person's name stands in an owner field. */
async function ownerName(): Promise<string> {
  const { tokens } = await fetchAuthSession();
  const { sub, username } = tokens?.accessToken.payload ?? {};
  if (typeof sub !== 'string' || typeof username !== 'string') throw new Error('unable to read the token');
  return `${sub}::${username}`;
}

test('[SAM9] an owner reads, changes and deletes what is theirs; another reader finds nothing of it', async () => {
  const client = await library.actAs(rea);
  const note = unwrap(await client.models.Note.create({ text: 'Mine' }), 'make a note');
  const id = note?.id ?? '';
  await library.actAs(roy);
  expect((await client.models.Note.get({ id })).errors).toMatchObject(refused);
  expect((await client.models.Note.update({ id, text: 'Yours' })).errors).toMatchObject(refused);
  expect((await client.models.Note.delete({ id })).errors).toMatchObject(refused);
  expect((await client.models.Note.list()).data.map((one) => one.id)).not.toContain(id);
  await library.actAs(rea);
  expect((await client.models.Note.list()).data.map((one) => one.id)).toContain(id);
  expect((await client.models.Note.update({ id, text: 'Changed' })).data?.text).toBe('Changed');
});

test('[SAM10] a field of its own rules is refused alone, and the rest is answered', async () => {
  const client = await library.actAs(rea);
  const note = unwrap(await client.models.Note.create({ text: 'Seen', diary: 'Secret' }), 'make a note');
  const id = note?.id ?? '';
  // In a mutation's answer the generated resolver of such a field gives null to everybody.
  expect(note?.diary).toBeNull();
  expect((await client.models.Note.get({ id })).data?.diary).toBe('Secret');
  expect((await client.models.Note.update({ id, verdict: 'Splendid' })).errors).toMatchObject(refused);
  await library.actAs(lia);
  const seen = await client.models.Note.get({ id }, { selectionSet: ['text', 'diary'] });
  expect(seen.data).toMatchObject({ text: 'Seen', diary: null });
  expect(seen.errors).toMatchObject([{ errorType: 'Unauthorized', path: ['getNote', 'diary'] }]);
});

test('[SAM11] each of several owners may do all, and who is taken out may nothing', async () => {
  const client = await library.actAs(roy);
  const roysName = await ownerName();
  await library.actAs(rea);
  const reasName = await ownerName();
  const list = unwrap(
    await client.models.ReadingList.create({ title: 'Ours', members: [reasName, roysName] }),
    'make a list',
  );
  const id = list?.id ?? '';
  await library.actAs(roy);
  expect((await client.models.ReadingList.get({ id })).data?.title).toBe('Ours');
  expect((await client.models.ReadingList.update({ id, members: [roysName] })).errors).toBeUndefined();
  await library.actAs(rea);
  expect((await client.models.ReadingList.get({ id })).errors).toMatchObject(refused);
  await library.actAs(noel);
  expect((await client.models.ReadingList.delete({ id })).errors).toMatchObject(refused);
});

test('[SAM12] nobody makes something in another’s name', async () => {
  const client = await library.actAs(roy);
  const roysName = await ownerName();
  await library.actAs(rea);
  expect((await client.models.Wish.create({ title: 'Forged', wishedBy: roysName })).errors).toMatchObject(
    refused,
  );
  const wish = unwrap(await client.models.Wish.create({ title: 'A wish' }), 'wish');
  const id = wish?.id ?? '';
  expect((await client.models.Wish.update({ id, title: 'Another' })).errors).toMatchObject(refused);
  await library.actAs(lia);
  expect((await client.models.Wish.get({ id })).data?.title).toBe('A wish');
});

test('[SAM13] groups that an item names may do what its rule says', async () => {
  const client = await library.actAs(lia);
  const notice = unwrap(
    await client.models.Notice.create({ text: 'For you', audience: 'Curator', audiences: ['Reader'] }),
    'put up a notice',
  );
  const id = notice?.id ?? '';
  await library.actAs(cora);
  expect((await client.models.Notice.update({ id, text: 'For all of you' })).data?.text).toBe(
    'For all of you',
  );
  await library.actAs(rea);
  expect((await client.models.Notice.get({ id })).data?.text).toBe('For all of you');
  expect((await client.models.Notice.update({ id, text: 'Mine' })).errors).toMatchObject(refused);
  expect((await client.models.Notice.list()).data.map((one) => one.id)).toContain(id);
  await library.actAs(noel);
  expect((await client.models.Notice.get({ id })).errors).toMatchObject(refused);
  expect((await client.models.Notice.list()).data.map((one) => one.id)).not.toContain(id);
});
