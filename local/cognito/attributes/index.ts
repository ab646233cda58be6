export { listAttributes } from './attribute-list';
export {
  checkAttributes,
  isEmail,
  mergeAttributes,
  requireAttributes,
  type AttributeName,
  type Attributes,
} from './attribute-schema';
