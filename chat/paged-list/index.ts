export { OpenPagedList } from './open-paged-list';
