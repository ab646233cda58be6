import type { RoomState } from '../../chat/ticks';
import { isTrue, numberOf, textOf, type Image } from './stream-image';

/** What is told of a room; what was cleared is empty in the table. */
export function parseRoomImage(image: Image): RoomState {
  return {
    delivery: textOf(image, 'delivery') === 'BROADCAST' ? 'BROADCAST' : 'STANDARD',
    status: statuses.find((status) => status === textOf(image, 'status')) ?? 'CLOSED',
    isReadOnly: isTrue(image, 'readOnly'),
    slowModeSeconds: numberOf(image, 'slowModeSeconds') ?? 0,
    pinnedMessageId: textOf(image, 'pinnedMessageId') || null,
    announcement: textOf(image, 'announcement') || null,
  };
}

const statuses = ['SCHEDULED', 'LIVE', 'CLOSED'] as const;
