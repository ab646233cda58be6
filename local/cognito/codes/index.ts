export { BoundedMap } from './bounded-map';
export { deliverCode, describeDelivery, type CodeDeliveryDetails } from './code-delivery';
export {
  codesPerHour,
  ConfirmationCodes,
  triesPerCode,
  type CodeOwner,
  type CodePurpose,
} from './confirmation-codes';
