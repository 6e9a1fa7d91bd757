import Accounts from './Accounts.astro';
import AsOf from './AsOf.astro';
import Channels from './Channels.astro';
import Chart from './Chart.astro';
import Cities from './Cities.astro';
import Corrections from './Corrections.astro';
import DataLinks from './DataLinks.astro';
import Disputes from './Disputes.astro';
import Fact from './Fact.astro';
import FigureTable from './FigureTable.astro';
import Hashtag from './Hashtag.astro';
import Hero from './Hero.astro';
import HomeLink from './HomeLink.astro';
import Hours from './Hours.astro';
import PageLink from './PageLink.astro';
import Section from './Section.astro';
import Source from './Source.astro';
import SourceList from './SourceList.astro';
import Spoiler from './Spoiler.astro';
import ThreeNumbers from './ThreeNumbers.astro';
import Timeline from './Timeline.astro';
import WhenTable from './WhenTable.astro';

/** The tags a writer may use in a page, without importing them. */
export const shortcodes = {
  Accounts,
  AsOf,
  Channels,
  Chart,
  Cities,
  Corrections,
  DataLinks,
  Disputes,
  Fact,
  FigureTable,
  Hashtag,
  Hero,
  HomeLink,
  Hours,
  PageLink,
  Section,
  Source,
  SourceList,
  Spoiler,
  ThreeNumbers,
  Timeline,
  WhenTable,
};
