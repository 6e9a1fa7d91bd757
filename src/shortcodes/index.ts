import Accounts from './Accounts.astro';
import AccountsSeen from './AccountsSeen.astro';
import AsOf from './AsOf.astro';
import CalendarLinks from './CalendarLinks.astro';
import CaseInShort from './CaseInShort.astro';
import Chart from './Chart.astro';
import Cities from './Cities.astro';
import Contact from './Contact.astro';
import Corrections from './Corrections.astro';
import DayAndNight from './DayAndNight.astro';
import DataLinks from './DataLinks.astro';
import DiscordStamps from './DiscordStamps.astro';
import Disputes from './Disputes.astro';
import Fact from './Fact.astro';
import FigureTable from './FigureTable.astro';
import Hashtag from './Hashtag.astro';
import Hero from './Hero.astro';
import HomeLink from './HomeLink.astro';
import HourRanking from './HourRanking.astro';
import Hours from './Hours.astro';
import IfContact from './IfContact.astro';
import KitPictures from './KitPictures.astro';
import Licences from './Licences.astro';
import PageLink from './PageLink.astro';
import Poster from './Poster.astro';
import Posts from './Posts.astro';
import QrCode from './QrCode.astro';
import Section from './Section.astro';
import Share from './Share.astro';
import Source from './Source.astro';
import SourceList from './SourceList.astro';
import Spoiler from './Spoiler.astro';
import ThreeNumbers from './ThreeNumbers.astro';
import Timeline from './Timeline.astro';
import WorldMap from './WorldMap.astro';
import WhenTable from './WhenTable.astro';

/** The tags a writer may use in a page, without importing them. */
export const shortcodes = {
  Accounts,
  AccountsSeen,
  AsOf,
  CalendarLinks,
  CaseInShort,
  Chart,
  Cities,
  Contact,
  Corrections,
  DayAndNight,
  DataLinks,
  DiscordStamps,
  Disputes,
  Fact,
  FigureTable,
  Hashtag,
  Hero,
  HomeLink,
  HourRanking,
  Hours,
  IfContact,
  KitPictures,
  Licences,
  PageLink,
  Poster,
  Posts,
  QrCode,
  Section,
  Share,
  Source,
  SourceList,
  Spoiler,
  ThreeNumbers,
  Timeline,
  WorldMap,
  WhenTable,
};
