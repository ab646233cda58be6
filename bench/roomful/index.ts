export { planRoomful, type RoomfulGreeting } from './plan-roomful';
