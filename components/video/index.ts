export { VideoSlot } from './video-slot';
