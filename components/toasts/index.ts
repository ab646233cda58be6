export { ToastsProvider, useToasts } from './toasts-context';
export type { Toasts } from './toasts-context';
