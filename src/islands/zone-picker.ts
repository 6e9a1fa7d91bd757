import { findZone, type NamedZone } from '../domain/find-zone';
import { cityOf, zoneKey } from '../domain/zone';
import { t, type Words } from '../i18n/words';
import type { ListedPlace } from './listed-places';

/** The words that zones are offered in. */
export const ZONE_PICKER_KEYS = ['when.named', 'when.zoned'] as const;

export type ZonePickerWords = Words<(typeof ZONE_PICKER_KEYS)[number]>;

/**
 * Offers every zone that the browser knows, or where it cannot list them those on the page, and asks
 * the page itself for the one that is chosen. What is typed and means no zone is asked for as it is.
 *
 * @param form has a field with a list of its own, and a hidden one named `tz`; it is shown from now on
 * @param places those of the page's list
 */
export function offerZones(form: HTMLFormElement, places: readonly ListedPlace[]): void {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as ZonePickerWords;
  const field = form.querySelector<HTMLInputElement>('input[list]');
  const answer = form.querySelector<HTMLInputElement>('input[name="tz"]');
  if (!field?.list || !answer) return;

  const onPage = places.map((place) => placeOption(place, words));
  const listed = new Set(places.map(({ zone }) => zoneKey(zone)));
  const others = knownZones()
    .filter((zone) => !listed.has(zoneKey(zone)))
    .map((zone) => zoneOption(zone, words));
  const { compare } = new Intl.Collator(document.documentElement.lang);
  const options = [...onPage, ...others].sort((a, b) => compare(shown(a), shown(b)));

  field.list.replaceChildren(...options.map((option) => new Option(undefined, shown(option))));
  // Whether the last key pressed in the field has sent the form.
  let isSent = true;
  form.addEventListener('submit', (event) => {
    isSent = true;
    // Required from the first, it would be read out as invalid before anything is typed.
    field.required = true;
    if (!form.reportValidity()) {
      event.preventDefault();
      return;
    }
    answer.value = findZone(field.value, options) ?? field.value;
  });
  // In WebKit an Enter closes the list of suggestions and does no more.
  field.addEventListener('keydown', () => {
    isSent = false;
  });
  field.addEventListener('keyup', ({ key }) => {
    if (key === 'Enter' && !isSent && findZone(field.value, options)) form.requestSubmit();
  });
  form.dataset['ready'] = '';
}

const shown = ({ names, zone }: NamedZone): string => names[0] ?? zone;

function placeOption({ zone, city, country }: ListedPlace, words: ZonePickerWords): NamedZone {
  const label = country ? t(words, 'when.named', { city, country }) : city;
  return { zone, names: [label, city] };
}

function zoneOption(zone: string, words: ZonePickerWords): NamedZone {
  const city = cityOf(zone);
  return { zone, names: city ? [t(words, 'when.zoned', { city, zone }), city] : [zone] };
}

function knownZones(): readonly string[] {
  return 'supportedValuesOf' in Intl ? ['UTC', ...Intl.supportedValuesOf('timeZone')] : [];
}
