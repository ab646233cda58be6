export { planRoomful, type RoomfulGreeting, type RoomfulOptions } from './plan-roomful';
