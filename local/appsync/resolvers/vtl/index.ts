export { compileTemplate, type RenderTemplate, type TemplateBuiltins } from './compile-template';
export { TemplateSyntaxError } from './cursor';
export type { TemplateOptions, UnknownMethod } from './frame';
