export { listAttributes } from './attribute-list';
export {
  checkAttributes,
  isEmail,
  mergeAttributes,
  removeAttributes,
  requireAttributes,
  type AttributeName,
  type Attributes,
} from './attribute-schema';
