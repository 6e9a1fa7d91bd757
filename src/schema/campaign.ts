import { fields, isId, listOf, textField } from './refusal';

/** `content/facts/campaign.yml`. */
export const campaignSchema = fields({
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
  firstChannel: textField(isId, 'write the id of a channel in content/facts/channels.yml'),
});
