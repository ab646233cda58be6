export { PostContent } from './post-content';
export { PostAction } from './post-action';
export { PostFrame } from './post-frame';
export type { PostFrameProps } from './post-frame';
export { PostText } from './post-text';
export { UnsentState } from './unsent-state';
