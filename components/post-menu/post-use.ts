import type { Message } from '../../chat/model';
import type { Post, PostSource } from '../message';

export interface MenuUse {
  readonly kind: 'menu';
  readonly post: Post;
  /** Gets the focus back. */
  readonly opener: HTMLElement;
  /** Of the line that it was opened in. */
  readonly lineKey: string;
  readonly openedAt: number;
  /** Undefined for the room's own list. */
  readonly source: PostSource | undefined;
  /** Emojis alone are offered. */
  readonly isShort: boolean;
}

/** What is open over the room for one of its posts. */
export type PostUse =
  | MenuUse
  | { readonly kind: 'removal'; readonly post: Post; readonly source: PostSource | undefined }
  | { readonly kind: 'report'; readonly message: Message };
