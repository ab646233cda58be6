import { adminAddUserToGroup } from './admin-add-user-to-group';
import { adminCreateUser } from './admin-create-user';
import { adminDeleteUser } from './admin-delete-user';
import { adminDisableUser } from './admin-disable-user';
import { adminEnableUser } from './admin-enable-user';
import { adminGetUser } from './admin-get-user';
import { adminListGroupsForUser } from './admin-list-groups-for-user';
import { adminRemoveUserFromGroup } from './admin-remove-user-from-group';
import { adminSetUserPassword } from './admin-set-user-password';
import { adminUserGlobalSignOut } from './admin-user-global-sign-out';
import { adminConfirmSignUp } from './admin-confirm-sign-up';
import { adminDeleteUserAttributes } from './admin-delete-user-attributes';
import { adminInitiateAuth, adminRespondToAuthChallenge } from './admin-initiate-auth';
import { adminResetUserPassword } from './admin-reset-user-password';
import { adminUpdateUserAttributes } from './admin-update-user-attributes';
import { changePassword } from './change-password';
import { confirmForgotPassword } from './confirm-forgot-password';
import { confirmSignUp } from './confirm-sign-up';
import { deleteUser } from './delete-user';
import { deleteUserAttributes } from './delete-user-attributes';
import {
  describeUserPool,
  describeUserPoolClient,
  getGroup,
  listGroups,
  refuseGroupChange,
} from './describe-pool';
import { listDevices, refuseDevice } from './devices';
import { forgotPassword } from './forgot-password';
import { getTokensFromRefreshToken } from './get-tokens-from-refresh-token';
import { getUser } from './get-user';
import { getUserAttributeVerificationCode } from './get-user-attribute-verification-code';
import { globalSignOut } from './global-sign-out';
import { initiateAuth } from './initiate-auth';
import { listUsers } from './list-users';
import { listUsersInGroup } from './list-users-in-group';
import { resendConfirmationCode } from './resend-confirmation-code';
import { respondToAuthChallenge } from './respond-to-auth-challenge';
import { revokeToken } from './revoke-token';
import {
  deletePasskey,
  listPasskeys,
  refusePasskey,
  refuseSoftwareToken,
  setUserMfaPreference,
} from './second-factors';
import { signUp } from './sign-up';
import { updateUserAttributes } from './update-user-attributes';
import { verifyUserAttribute } from './verify-user-attribute';
import type { Operation } from './operation';

/** Anyone may call these; those about oneself take an access token. */
export const publicOperations: ReadonlyMap<string, Operation> = new Map([
  ['SignUp', signUp],
  ['ConfirmSignUp', confirmSignUp],
  ['ResendConfirmationCode', resendConfirmationCode],
  ['InitiateAuth', initiateAuth],
  ['RespondToAuthChallenge', respondToAuthChallenge],
  ['GetTokensFromRefreshToken', getTokensFromRefreshToken],
  ['GetUser', getUser],
  ['UpdateUserAttributes', updateUserAttributes],
  ['GetUserAttributeVerificationCode', getUserAttributeVerificationCode],
  ['VerifyUserAttribute', verifyUserAttribute],
  ['ChangePassword', changePassword],
  ['ForgotPassword', forgotPassword],
  ['ConfirmForgotPassword', confirmForgotPassword],
  ['RevokeToken', revokeToken],
  ['GlobalSignOut', globalSignOut],
  ['DeleteUser', deleteUser],
  ['DeleteUserAttributes', deleteUserAttributes],
  ['ListDevices', listDevices],
  ['ConfirmDevice', refuseDevice],
  ['ForgetDevice', refuseDevice],
  ['UpdateDeviceStatus', refuseDevice],
  ['AssociateSoftwareToken', refuseSoftwareToken],
  ['VerifySoftwareToken', refuseSoftwareToken],
  ['SetUserMFAPreference', setUserMfaPreference],
  ['StartWebAuthnRegistration', refusePasskey],
  ['CompleteWebAuthnRegistration', refusePasskey],
  ['ListWebAuthnCredentials', listPasskeys],
  ['DeleteWebAuthnCredential', deletePasskey],
]);

/** Only with the administrator's signature. */
export const adminOperations: ReadonlyMap<string, Operation> = new Map([
  ['AdminCreateUser', adminCreateUser],
  ['AdminSetUserPassword', adminSetUserPassword],
  ['AdminGetUser', adminGetUser],
  ['AdminAddUserToGroup', adminAddUserToGroup],
  ['AdminRemoveUserFromGroup', adminRemoveUserFromGroup],
  ['AdminListGroupsForUser', adminListGroupsForUser],
  ['ListUsers', listUsers],
  ['ListUsersInGroup', listUsersInGroup],
  ['AdminDisableUser', adminDisableUser],
  ['AdminEnableUser', adminEnableUser],
  ['AdminUserGlobalSignOut', adminUserGlobalSignOut],
  ['AdminDeleteUser', adminDeleteUser],
  ['AdminConfirmSignUp', adminConfirmSignUp],
  ['AdminUpdateUserAttributes', adminUpdateUserAttributes],
  ['AdminDeleteUserAttributes', adminDeleteUserAttributes],
  ['AdminResetUserPassword', adminResetUserPassword],
  ['AdminInitiateAuth', adminInitiateAuth],
  ['AdminRespondToAuthChallenge', adminRespondToAuthChallenge],
  ['GetGroup', getGroup],
  ['ListGroups', listGroups],
  ['CreateGroup', refuseGroupChange],
  ['UpdateGroup', refuseGroupChange],
  ['DeleteGroup', refuseGroupChange],
  ['DescribeUserPool', describeUserPool],
  ['DescribeUserPoolClient', describeUserPoolClient],
]);
