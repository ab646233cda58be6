import { beforeEach, describe, expect, it } from 'vitest';
import { FakeBrowser, makeFakeEdges, sampleId } from '../testing';
import { countDrafts, forgetDrafts, OwnDraft } from '.';

let browser: FakeBrowser;

beforeEach(() => {
  browser = new FakeBrowser();
});

/** The room's draft in a page of the browser. */
function openPage(messageId: string | null = null) {
  const edges = makeFakeEdges(browser);
  const draft = new OwnDraft(edges, 'room', messageId);
  return { edges, draft, text: () => draft.getSnapshot().text };
}

/** What a page would find that opens the room now. */
const stored = () => openPage().draft.getSnapshot();

it('[OBX20] is kept as long as its page where it is too much to be stored', () => {
  const long = 'x'.repeat(120_000);
  openPage().draft.write('short');
  openPage().draft.write(long);
  openPage(sampleId(1)).draft.write(long);
  // The room or the thread is opened again.
  expect(openPage().text()).toBe(long);
  expect(openPage(sampleId(1)).text()).toBe(long);
  expect([...browser.stored.values()]).toEqual([]);
  browser.held.clear();
  expect(openPage().text()).toBe('');
});

describe('in two pages of one room', () => {
  it('[OBX25] goes from the other page too when it shows the same words, and leaves nothing', () => {
    const one = openPage();
    one.draft.write('once');
    const other = openPage();
    let told = 0;
    other.draft.subscribe(() => (told += 1));
    expect(other.text()).toBe('once');
    one.draft.sent();
    expect([one.text(), other.text(), told]).toEqual(['', '', 1]);
    for (const page of [other, one]) page.draft.close();
    expect(stored()).toEqual({ text: '', repliedId: null });
  });

  it('[OBX25] stays where the other has other words, in the page and in the browser', () => {
    const [one, other, third] = [openPage(), openPage(), openPage(sampleId(1))];
    one.draft.write('a long text');
    one.draft.replyTo(sampleId(7));
    third.draft.write('C');
    other.draft.write('C');
    other.draft.sent();
    expect([one.text(), third.text()]).toEqual(['a long text', 'C']);
    expect(stored()).toEqual({ text: 'a long text', repliedId: sampleId(7) });
  });

  it('[OBX25] is written anew by the page that leaves or closes it, as far as it is its own', () => {
    const [one, found, other] = [openPage(), openPage(), openPage()];
    one.draft.write('first');
    expect(found.text()).toBe('first');
    other.draft.write('second');
    found.edges.leaves.happen();
    expect(stored().text).toBe('second');
    one.edges.leaves.happen();
    expect(stored().text).toBe('first');
    other.draft.close();
    expect(stored().text).toBe('second');
  });

  it('[OBX25] hears nothing that makes no sense', () => {
    const { edges, draft, text } = openPage();
    draft.write('mine');
    const { tell } = browser.openPage();
    for (const news of [null, 1, 'mine', {}, { text: 'mine' }, { place: 1, text: 'mine' }]) {
      tell('draft-sent', news);
      expect(text()).toBe('mine');
    }
    edges.account.set({ kind: 'signed-out' });
    tell('draft-sent', {});
    expect(text()).toBe('');
  });
});

describe('with what it replies to', () => {
  it('[OBX26] is found by the next page, and counts once', () => {
    const { draft } = openPage();
    draft.replyTo(sampleId(7));
    expect(stored().repliedId).toBe(null);
    draft.write('Yes');
    expect(stored()).toEqual({ text: 'Yes', repliedId: sampleId(7) });
    expect(countDrafts(browser.memory, 'ann')).toBe(1);
    draft.replyTo(null);
    expect(stored()).toEqual({ text: 'Yes', repliedId: null });
  });

  it('[OBX26] [OBX15] is forgotten with its person, also by a page that leaves later', () => {
    const { edges, draft } = openPage();
    draft.replyTo(sampleId(7));
    draft.write('Yes');
    edges.account.set({ kind: 'signed-out' });
    forgetDrafts(browser.memory, 'ann');
    edges.leaves.happen();
    draft.close();
    expect([...browser.stored.keys()]).toEqual([]);
  });
});
