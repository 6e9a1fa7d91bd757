import { fields, listOf, textField } from './refusal';

/** `content/facts/campaign.yml`. */
export const campaignSchema = fields({
  hashtag: textField(
    (tag) => /^[\p{L}\p{N}_]+$/u.test(tag),
    'write the hashtag without # and without spaces, in letters, digits and _',
  ),
  accounts: listOf(
    textField(
      (account) => /^\w{1,15}$/.test(account),
      'write an account’s name without @, in at most 15 letters, digits and _',
    ),
    'write a list of account names without @',
  ),
  firstChannel: textField(
    (id) => id !== '',
    'write the id of a channel in content/facts/channels.yml',
  ),
});
