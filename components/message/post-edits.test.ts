import { describe, expect, it } from 'vitest';
import { sampleMessage } from '../../chat/testing';
import { PostEdits, type PostEdit } from './post-edits';

const helo = sampleMessage(1, { content: 'Helo' });
const hi = sampleMessage(2, { content: 'Hi' });

function open(edits: PostEdits, post = helo, lineKey = 'line'): PostEdit {
  edits.open(post, lineKey);
  const edit = edits.getSnapshot();
  if (edit === null) throw new Error('unable to go on; nothing is open');
  return edit;
}

describe('PostEdits', () => {
  it('begins with the words as they are', () => {
    expect(open(new PostEdits()).draft.read()).toBe('Helo');
  });

  it('[ML81] keeps what is typed, whoever reads it next: a line may be drawn anew', () => {
    const edits = new PostEdits();
    open(edits).draft.write('Hello eve');
    expect(edits.getSnapshot()?.draft.read()).toBe('Hello eve');
  });

  it('[ML81] keeps what was typed in one post while another one is changed', () => {
    const edits = new PostEdits();
    open(edits).draft.write('Hello eve');
    expect(open(edits, hi).draft.read()).toBe('Hi');
    expect(open(edits).draft.read()).toBe('Hello eve');
  });

  it('[ML81] keeps nothing of what was saved or given up', () => {
    const edits = new PostEdits();
    const edit = open(edits);
    edit.draft.write('Hello eve');
    edits.close(edit);
    expect(edits.getSnapshot()).toBeNull();
    expect(open(edits).draft.read()).toBe('Helo');
  });

  it('leaves another one open that was opened before the first was saved', () => {
    const edits = new PostEdits();
    const saving = open(edits);
    const other = open(edits, hi);
    edits.close(saving);
    expect(edits.getSnapshot()).toBe(other);
  });

  it('[ML82] is open where it was opened', () => {
    expect(open(new PostEdits(), helo, 'in the list').lineKey).toBe('in the list');
  });

  it('takes the focus when it is opened, and not when its line is drawn anew', () => {
    const edits = new PostEdits();
    const edit = open(edits);
    expect([edit.takeFocus(), edit.takeFocus()]).toEqual([true, false]);
    expect(open(edits).takeFocus()).toBe(true);
  });
});
