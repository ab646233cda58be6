export { changeContent } from './change-content';
export { OpenModeration } from './open-moderation';
