'use client';

import { Ellipsis } from 'lucide-react';
import { useStrings } from '../strings';
import { PostAction } from './post-action';
import type { Post } from './post';
import { usePostMenu } from './post-tools-context';

/** Opens everything that can be done to a post. */
export function PostMenuButton({ post, isActive }: { post: Post; isActive: boolean }) {
  const strings = useStrings();
  const open = usePostMenu(post);
  if (open === undefined) return null;
  return (
    <PostAction
      label={strings.message.more}
      icon={<Ellipsis size={18} aria-hidden="true" />}
      isActive={isActive}
      opensMenu
      onClick={(event) => open(event.currentTarget)}
    />
  );
}
