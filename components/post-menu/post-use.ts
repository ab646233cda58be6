import type { Message } from '../../chat/model';
import type { Post } from '../message';

/** What is open over the room for one of its posts. */
export type PostUse =
  | {
      readonly kind: 'menu';
      readonly post: Post;
      /** Gets the focus back. */
      readonly opener: HTMLElement;
      readonly openedAt: number;
      /** Emojis alone are offered. */
      readonly isShort: boolean;
    }
  | { readonly kind: 'removal'; readonly post: Post }
  | { readonly kind: 'report'; readonly message: Message };
