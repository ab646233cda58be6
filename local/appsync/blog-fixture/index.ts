export { auditorRole, blogKey, blogRegion, expiredBlogKey } from './blog-iam';
export { blogApi, postTable } from './blog-api';
export { openBlog, openBlogEngine } from './open-blog';
export type { Blog, BlogAnswer, BlogEngine } from './open-blog';
export { openSocket } from './blog-socket';
export type { BlogSocket, Frame } from './blog-socket';
