/** The files of `content/`, as messages name them: from the project's root. */

export const CAMPAIGN_FILE = 'content/facts/campaign.yml';
export const CHANNELS_FILE = 'content/facts/channels.yml';
export const COMPARABLES_FILE = 'content/facts/comparables.yml';
export const CORRECTIONS_FILE = 'content/facts/corrections.yml';
export const FIGURES_FILE = 'content/facts/figures.yml';
export const LICENCES_FILE = 'content/facts/licences.yml';
export const MILESTONES_FILE = 'content/facts/milestones.yml';
export const PLACES_FILE = 'content/facts/places.yml';
export const SOURCES_FILE = 'content/facts/sources.yml';
export const TERRITORIES_FILE = 'content/facts/territories.yml';

export const waveFile = (id: string): string => `content/facts/waves/${id}.yml`;

/** A language's words: `wordsFile('en', 'strings')`. */
export const wordsFile = (lang: string, name: string): string => `content/${lang}/${name}.yml`;
