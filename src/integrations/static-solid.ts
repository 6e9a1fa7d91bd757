import solid from '@astrojs/solid-js';
import type { AstroIntegration } from 'astro';

/**
 * Astro's Solid integration without its runtime for `client:*` directives, which no page uses: it would be built
 * for nothing, and the countdown's script would grow by what the two share.
 */
export function staticSolid(): AstroIntegration {
  const integration = solid();
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:config:setup': (options) =>
        integration.hooks['astro:config:setup']?.({
          ...options,
          addRenderer: ({ name, serverEntrypoint }) => {
            options.addRenderer({ name, serverEntrypoint });
          },
        }),
    },
  };
}
