export { CloudAssemblyError } from './cloud-assembly-error';
export { readCloudAssembly } from './read-cloud-assembly';
export type { ReadOptions } from './read-cloud-assembly';
export { findTemplateCycles } from './template-cycles';
export type { TemplateCycle } from './template-cycles';
export { intrinsics } from './intrinsics';
export { ignoredResourceTypes, runResourceTypes } from './resource-kinds';
