import { removeAttributes } from '../attributes';
import { requiredText, requiredTexts } from '../operation-input';
import { checkPool, type Operation } from './operation';

export const adminDeleteUserAttributes: Operation = async (input, context) => {
  checkPool(input, context);
  const user = context.store.users.require(requiredText(input, 'Username'));
  const names = requiredTexts(input, 'UserAttributeNames');
  const { requiredAttributes } = context.model;
  await context.store.users.update(user.sub, ({ attributes }) => ({
    attributes: removeAttributes(attributes, names, requiredAttributes),
  }));
  return {};
};
