'use client';

import { createContext, useCallback, useContext } from 'react';
import type { Outcome } from '../../chat/model';
import { useStore } from '../chat-app-context';
import type { Store } from '../../chat/ports';
import type { Post, PostSource } from './post';
import type { PostEdit } from './post-edits';

/** What can be done to the posts of a room, by who looks at them. */
export interface PostTools {
  /** The post whose words are being changed. */
  readonly editing: Store<PostEdit | null>;
  /** Whether there is anything in its menu. */
  hasMenu(post: Post): boolean;
  /**
   * @param opener gets the focus back
   * @param source where the post stands, if not in the room's own list
   */
  openMenu(post: Post, opener: HTMLElement, source?: PostSource): void;
  /** The emojis alone. */
  openReactions(post: Post, opener: HTMLElement): void;
  saveEdit(post: Post, content: string): Promise<Outcome<null>>;
  stopEditing(edit: PostEdit): void;
}

const nothing: PostTools = {
  editing: { getSnapshot: () => null, subscribe: () => () => undefined },
  hasMenu: () => false,
  openMenu: () => undefined,
  openReactions: () => undefined,
  saveEdit: () => Promise.reject(new Error('unable to edit; there is no PostToolsProvider above')),
  stopEditing: () => undefined,
};

const PostToolsContext = createContext<PostTools>(nothing);

export const PostToolsProvider = PostToolsContext.Provider;

export function usePostTools(): PostTools {
  return useContext(PostToolsContext);
}

/** Each line looks for itself, so that a busy room isn't drawn anew when one of its lines is edited. */
export function usePostEdit(lineKey: string): PostEdit | null {
  const edit = useStore(usePostTools().editing);
  return edit?.lineKey === lineKey ? edit : null;
}

/** Opens the menu of a post; undefined where it has none. */
export function usePostMenu(post: Post): ((opener: HTMLElement) => void) | undefined {
  const tools = usePostTools();
  const open = useCallback((opener: HTMLElement) => tools.openMenu(post, opener), [tools, post]);
  return tools.hasMenu(post) ? open : undefined;
}
