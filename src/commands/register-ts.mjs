// @ts-check
/**
 * Loaded before a command that takes in the site's own reasoning (`node --import`): files in `src/` name one
 * another without an ending, as the site's bundler lets them, and Node by itself would not find those.
 */
import { registerHooks } from 'node:module';

/** A path to a file, relative and without an ending. */
const WITHOUT_ENDING = /^\.\.?\/(?:.*\/)?[^./]+$/;

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = context.parentURL?.endsWith('.ts') && WITHOUT_ENDING.test(specifier);
    return next(isOurs ? `${specifier}.ts` : specifier, context);
  },
});
