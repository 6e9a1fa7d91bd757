import solid from '@astrojs/solid-js';
import type { AstroIntegration } from 'astro';

/**
 * Astro's Solid integration for its compiler alone. Its renderer is not registered: the one island
 * calls Solid itself (`CountdownIsland.astro`), and the renderer's client runtime would be built and
 * split off for nothing.
 */
export function solidCompiler(): AstroIntegration {
  const integration = solid();
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:config:setup': (options) =>
        integration.hooks['astro:config:setup']?.({ ...options, addRenderer: () => undefined }),
    },
  };
}
