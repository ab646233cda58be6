import type { Action } from './action';
import { moderate } from './moderate';
import type { Reader } from './reader';
import { takePart } from './take-part';

/**
 * Has somebody do something, from what they see at this moment. Refusals are part of the game.
 * @returns once the person would go on to the next thing
 */
export async function perform(everybody: readonly Reader[], action: Action): Promise<void> {
  const reader = everybody[action.by];
  if (reader === undefined) throw new Error(`unable to act; there is no person ${action.by}`);
  switch (action.do) {
    case 'remove':
    case 'remove answer':
    case 'publish':
    case 'discard':
    case 'MUTE':
    case 'UNMUTE':
    case 'BAN':
    case 'UNBAN':
    case 'rules':
    case 'room':
      return moderate(reader, action, everybody);
    case 'join':
    case 'post':
    case 'post twice at once':
    case 'post a blocked word':
    case 'reply':
    case 'answer':
    case 'open thread':
    case 'report':
    case 'react':
    case 'edit own':
    case 'remove own':
    case 'edit own answer':
    case 'remove own answer':
    case 'cut':
    case 'restore':
      return takePart(reader, action, action.by);
  }
}
