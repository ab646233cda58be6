export { byPart } from './parts';
export { summariseProfile, type CpuProfile, type ProfileLine } from './summarise-profile';
