import { isMailAddress } from '../domain/contact';
import { isDate } from '../domain/moment';
import { strictObject, httpsUrl, listOf, textField } from './fields';

/** `content/facts/campaign.yml`. */
export const campaignSchema = strictObject({
  hashtag: textField(
    (tag) => /^[\p{L}\p{N}_]{1,100}$/u.test(tag),
    'write the hashtag without # and without spaces, in at most 100 letters, digits and _',
  ),
  accounts: listOf(
    textField(
      (account) => /^\w{1,15}$/.test(account),
      'write an account’s name without @, in at most 15 letters, digits and _',
    ),
    'write a list of account names without @',
  ).max(5, 'write at most five accounts: a post addresses them all'),
  seen: textField(
    isDate,
    'write the day on which somebody last saw these accounts in use, in quotes, like "2026-11-30"',
  ),
  contact: textField(
    (text) => isMailAddress(text) || httpsUrl.safeParse(text).success,
    'write a mail address, or one that begins with https://, such as an issue tracker’s',
  ).optional(),
});
