export { toDynamoDb, toMapValues, alreadyTyped, type TypedValue } from './convert-dynamodb-values';
export { CallCell, type BuiltinsEnvironment, type MappingCall } from './current-call';
export { toDynamoDbCondition } from './dynamodb-conditions';
export { ExpressionPlaceholders, type DynamoDbExpression } from './expression-placeholders';
export { javaText } from './java-text';
export {
  makeJavaScriptExtensions,
  makeJavaScriptUtil,
  type BuiltinFunction,
  type BuiltinTree,
} from './javascript-builtins';
export { javaPattern, matchesWhole, replaceMatches } from './regular-expression';
export { sameValue } from './same-value';
export { makeTemplateUtil } from './template-builtins';
export { unsupported } from './unsupported';
