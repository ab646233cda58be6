export { createStaticSite } from './static-site';
export type { StaticSite, StaticSiteOptions } from './static-site';
