import Accounts from './Accounts.astro';
import AsOf from './AsOf.astro';
import Channels from './Channels.astro';
import Cities from './Cities.astro';
import Hashtag from './Hashtag.astro';
import Hero from './Hero.astro';
import HomeLink from './HomeLink.astro';
import Hours from './Hours.astro';
import Section from './Section.astro';
import Source from './Source.astro';

/** The tags a writer may use in a page, without importing them. */
export const shortcodes = {
  Accounts,
  AsOf,
  Channels,
  Cities,
  Hashtag,
  Hero,
  HomeLink,
  Hours,
  Section,
  Source,
};
