import type { Store } from '../../chat/ports';
import { createValueStore } from '../../chat/store';
import { idOfPost, type Post } from './post';

/** The words of one post that are being changed. */
export interface PostEdit {
  /** Of the line in which it was opened: a post may stand in two lists. */
  readonly lineKey: string;
  readonly draft: { read(): string; write(text: string): void };
  /** True once: the field takes the focus when it is opened, and not when its line is drawn anew. */
  readonly takeFocus: () => boolean;
}

/**
 * What is being changed in the posts of a room. One field is open at a time; what was typed is kept here until it is
 * saved or given up, for the line with the field may go out of sight, and be drawn no more.
 */
export class PostEdits implements Store<PostEdit | null> {
  readonly #open = createValueStore<PostEdit | null>(null);
  /** By post. */
  readonly #texts = new Map<string, string>();
  /** Whose each edit is. */
  readonly #posts = new WeakMap<PostEdit, string>();

  getSnapshot = (): PostEdit | null => this.#open.getSnapshot();

  subscribe = (listener: () => void): (() => void) => this.#open.subscribe(listener);

  open(post: Post, lineKey: string): void {
    const id = idOfPost(post);
    let isNew = true;
    const edit: PostEdit = {
      lineKey,
      draft: {
        read: () => this.#texts.get(id) ?? post.content,
        write: (text) => void this.#texts.set(id, text),
      },
      takeFocus: () => {
        const wasNew = isNew;
        isNew = false;
        return wasNew;
      },
    };
    this.#posts.set(edit, id);
    this.#open.set(edit);
  }

  /** It is saved, or given up. Another one that was opened meanwhile stays. */
  close(edit: PostEdit): void {
    const id = this.#posts.get(edit);
    if (id !== undefined) this.#texts.delete(id);
    if (this.#open.getSnapshot() === edit) this.#open.set(null);
  }
}
