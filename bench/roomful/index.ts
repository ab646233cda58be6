export { openRoomful, planRoomful } from './plan-roomful';
export type { OpenRoomful, RoomfulGreeting, RoomfulOptions, StoredMessage } from './plan-roomful';
