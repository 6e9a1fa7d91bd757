import type { BreadcrumbList, Dataset, Event, Organization, WebSite } from 'schema-dts';
import { isoInstant } from './moment';

/** Pages described to machines in the words of https://schema.org. All addresses are whole ones. */

/** A coming hour as its page shows it; instants are epoch milliseconds. */
export interface DescribedHour {
  readonly name: string;
  readonly about: string;
  readonly startMs: number;
  readonly endMs: number;
  /** How often it has been moved since it was published. */
  readonly revision: number;
}

/** Those who make the site, by what they call themselves. */
export interface Publisher {
  readonly name: string;
  readonly url: string;
}

/** A file to take away, and its media type. */
export interface DataFile {
  readonly url: string;
  readonly mediaType: string;
}

export function webSite(site: {
  readonly name: string;
  readonly url: string;
  readonly lang: string;
}): WebSite {
  return { '@type': 'WebSite', name: site.name, url: site.url, inLanguage: site.lang };
}

/** @param film the title of the film it is about */
export function onlineEvent(
  { name, about, startMs, endMs, revision }: DescribedHour,
  makers: Publisher,
  film: string,
): Event {
  return {
    '@type': 'Event',
    name,
    description: about,
    startDate: isoInstant(startMs),
    endDate: isoInstant(endMs),
    // A moved hour takes place, but not as it was scheduled; that it was rescheduled may be claimed
    // only with the date before, which is not kept.
    ...(revision === 0 && { eventStatus: 'https://schema.org/EventScheduled' }),
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url: makers.url },
    organizer: organization(makers),
    about: { '@type': 'Movie', name: film },
  };
}

/** @param trail the pages on the way, the first page first and the page itself last */
export function breadcrumbs(
  trail: readonly { readonly name: string; readonly url: string }[],
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/** @param data `years` the first and the last that it holds numbers of */
export function dataset(
  data: {
    readonly name: string;
    readonly description: string;
    readonly url: string;
    readonly licence: string;
    readonly years: readonly [string, string];
    readonly files: readonly DataFile[];
  },
  makers: Publisher,
): Dataset {
  return {
    '@type': 'Dataset',
    name: data.name,
    description: data.description,
    url: data.url,
    license: data.licence,
    isAccessibleForFree: true,
    temporalCoverage: data.years.join('/'),
    creator: organization(makers),
    distribution: data.files.map(({ url, mediaType }) => ({
      '@type': 'DataDownload',
      encodingFormat: mediaType,
      contentUrl: url,
    })),
  };
}

function organization({ name, url }: Publisher): Organization {
  return { '@type': 'Organization', name, url };
}
