import { errorMessage } from '../domain/content-error';
import { FIGURES_FILE, waveFile } from '../domain/content-paths';
import { CASE } from '../domain/facts/case';
import type { Figure } from '../domain/figures';
import type { StatedWave, WaveFacts } from '../domain/time/resolve-waves';
import { phaseOf } from '../domain/wave';

/** Amounts of money, percentages and multiples, as a hand would type them. */
const TYPED = [
  /[$€£¥]\s?\d[\d.,]*/,
  /\d[\d.,]*\s?[€£¥]/,
  /\bUSD\b|\b\d[\d.,]*\s?(?:US )?dollars\b/i,
  /\d[\d.,]*\s?(?:%|per\s?cent\b)/i,
  /\d\s?×|\b\d+[.,]\d+\s?x\b|\b\d+(?:[.,]\d+)?[-\s]times\b/i,
  /\b\d[\d.,]*\s?(?:thousand|million|billion|[mb]n)\b/i,
  /\b(?:hundred|thousand|million|billion)s?\s(?:US )?(?:dollars|euros?)\b/i,
];

/** What is typed so in a text; names of values in braces are not. */
export function typedFigures(text: string): readonly string[] {
  const typed = text.replace(/\{[\w-]+\}/g, '');
  return TYPED.flatMap((pattern) => pattern.exec(typed)?.[0] ?? []);
}

/**
 * Figures typed into a page or a file of words, which nothing puts right when the figure changes: a line for each line
 * of the file that has some.
 */
export function typedWarnings(file: string, text: string): readonly string[] {
  const isPage = file.endsWith('.mdx');
  const fix = isPage ? 'state the figure as <Fact id="…" />' : 'put it in by its id, in braces';
  return text.split('\n').flatMap((line, index) => {
    const words = isPage ? line : line.replace(/^\s*(?:#.*|[\w.-]+:)|\\u[\dA-Fa-f]{4}/g, '');
    const [typed] = typedFigures(words);
    return typed === undefined ? [] : [`${file}:${index + 1}: ${errorMessage(typed, fix)}`];
  });
}

/**
 * Parts of the gross that are of the same day as the whole, and do not add up to it.
 *
 * @param figures resolved, by their ids
 */
export function sumWarnings(figures: ReadonlyMap<string, Figure>): readonly string[] {
  const [worldwide, ...parts] = [CASE.worldwide, CASE.domestic, CASE.international].map((id) =>
    figures.get(id),
  );
  if (!worldwide || parts.some((part) => !part || part.asOf !== worldwide.asOf)) return [];
  const total = parts.reduce((sum, part) => sum + Number(part?.amount), 0);
  if (total === worldwide.amount || worldwide.derivation) return [];
  const fix =
    `${CASE.domestic} + ${CASE.international} of the same day is ${total}; ` +
    'correct one of the three, or its asOf';
  return [`${FIGURES_FILE}: ${CASE.worldwide}.value: ${errorMessage(worldwide.amount, fix)}`];
}

/** Past hours that were announced when they were over, or never, and of which nobody says what came. */
export function pastWarnings(waves: readonly WaveFacts[], nowMs: number): readonly string[] {
  return waves.flatMap((wave) => {
    const { id, announced, outcome, endMs } = wave;
    if (phaseOf(wave, nowMs) !== 'over') return [];
    const isLate = announced !== undefined && Date.parse(announced) >= endMs;
    if (!isLate && (announced !== undefined || outcome !== undefined)) return [];
    return [
      `${waveFile(id)}: announced: ${errorMessage(
        announced,
        'this hour is over, and was not announced before it; correct its date, or write the day on which it was',
      )}`,
    ];
  });
}

/** An hour that was moved without saying so: calendars go by the revision, feeds by the day it was announced. */
export function movedWarnings(id: string, before: StatedWave, now: StatedWave): readonly string[] {
  const said = ({ date, time, zone, minutes }: StatedWave) => `${date} ${time} ${zone}, ${minutes}`;
  if (said(before) === said(now)) return [];
  const warn = (field: string, found: unknown, fix: string) =>
    `${waveFile(id)}: ${field}: ${errorMessage(found, fix)}`;
  return [
    ...(now.revision > before.revision
      ? []
      : [
          warn(
            'revision',
            now.revision,
            `the hour was moved from ${before.date} ${before.time} ${before.zone}: write ${before.revision + 1}, so that calendars follow`,
          ),
        ]),
    ...(now.announced === before.announced
      ? [
          warn(
            'announced',
            now.announced,
            'the hour was moved: write the day on which that was made public',
          ),
        ]
      : []),
  ];
}
