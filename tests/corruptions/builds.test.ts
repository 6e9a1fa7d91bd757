import { eachStopsTheBuild, put } from './spoil';

// What no file shows, and a page or a picture that is made of it does.
eachStopsTheBuild([
  [
    'a value that the build does not have',
    'en/strings.yml',
    put(/^card\.note:.*$/m, 'card.note: By {nobody}'),
    /strings\.yml: card\.note names \{nobody\}, which was not given/,
    'strings.yml',
  ],
  [
    'a character that no card has',
    'en/strings.yml',
    put(/^card\.note:.*$/m, 'card.note: By fans ☃'),
    /content\/en\/strings\.yml(?::\d+)?: card\..* no glyph for “☃” \(U\+2603\)/,
  ],
  [
    'a package that says nothing of its licence',
    'facts/licences.yml',
    put('package: world-atlas', 'package: no-such-package'),
    /\.package: found "no-such-package"; write the name of a package of package\.json that has a file LICENSE/,
  ],
]);
