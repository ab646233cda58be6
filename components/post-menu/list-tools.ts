import { secondsToEdit } from '../../chat/limits';
import type { KnownStanding } from '../../chat/ports';
import { isAnswer, type Post } from '../message';

export type PostTool = 'reply' | 'thread' | 'copy' | 'report' | 'edit' | 'remove' | 'pin' | 'unpin' | Measure;

type Measure = 'mute' | 'unmute' | 'ban' | 'unban';

export interface Viewer {
  readonly userId: string;
  readonly isModerator: boolean;
  /** Whether the server takes something new from them in this room. */
  readonly canWrite: boolean;
  readonly hasJoined: boolean;
}

/** What the server would let this person do to a post, in the order of the menu. */
export function listTools(
  post: Post,
  viewer: Viewer,
  pinnedMessageId: string | null,
  now: number,
  /** Of the sender; undefined where nothing is known. */
  standing?: KnownStanding,
): readonly PostTool[] {
  const isOwn = post.sender.userId === viewer.userId;
  const isThere = post.removedAt === null;
  const isMessage = !isAnswer(post);
  const isYoung = now - Date.parse(post.sentAt) < secondsToEdit * 1000;
  const isPinned = post.messageId === pinnedMessageId;
  const canPin = viewer.isModerator && isMessage && isThere;
  // Nobody moderates moderators; an administrator takes the role away.
  const canMeasure = viewer.isModerator && !isOwn && post.sender.role !== 'MODERATOR';
  const isMuted = (standing?.mutedUntil ?? 0) > now;
  const isBanned = standing?.isBanned === true;
  const offers: Readonly<Record<PostTool, boolean>> = {
    reply: isMessage && isThere && viewer.canWrite,
    thread: isMessage && (isThere || post.replyCount > 0),
    copy: isThere,
    report: isMessage && isThere && !isOwn && viewer.hasJoined,
    edit: isThere && isOwn && viewer.canWrite && (isYoung || viewer.isModerator),
    remove: isThere && (isOwn || viewer.isModerator),
    pin: canPin && !isPinned,
    unpin: canPin && isPinned,
    mute: canMeasure && !isMuted,
    unmute: canMeasure && isMuted,
    ban: canMeasure && !isBanned,
    unban: canMeasure && isBanned,
  };
  return (Object.keys(offers) as PostTool[]).filter((tool) => offers[tool]);
}
