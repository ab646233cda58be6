export {
  compileFunctions,
  dynamodbModule,
  type FunctionLog,
  type FunctionOptions,
} from './compile-functions';
