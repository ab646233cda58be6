import { CognitoError } from '../cognito-error';
import { requiredText, requiredToken } from '../operation-input';
import { authorize } from '../sign-in';
import type { Operation } from './operation';

/** Only pools that remember devices are given device keys, and such pools are not supported: there is none to list. */
export const listDevices: Operation = async (input, context) => {
  await authorize(context, requiredToken(input, 'AccessToken'));
  return { Devices: [] };
};

/** ConfirmDevice, ForgetDevice and UpdateDeviceStatus: no key names a device. The message is a guess, the type is documented. */
export const refuseDevice: Operation = async (input, context) => {
  await authorize(context, requiredToken(input, 'AccessToken'));
  requiredText(input, 'DeviceKey');
  throw new CognitoError('ResourceNotFoundException', 'Device does not exist.');
};
