import type { AstroIntegration } from 'astro';
import { refuseUnknownAddress } from '../config/address.ts';

/** Stops a build on a host that was not told the site's public address, before it makes links to nowhere. */
export function publicAddress(): AstroIntegration {
  return {
    name: 'public-address',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') refuseUnknownAddress(process.env);
      },
    },
  };
}
