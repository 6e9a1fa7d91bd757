import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { comparableSchema } from '../../src/schema/comparable';
import { correctionSchema } from '../../src/schema/correction';
import { figureSchema } from '../../src/schema/figure';
import { milestoneSchema } from '../../src/schema/milestone';
import { territorySchema } from '../../src/schema/territory';

/** What a schema says against an entry, each as `field: refusal`. */
function refusals(schema: z.ZodType, entry: unknown): readonly string[] {
  const { error } = schema.safeParse(entry);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const FIGURE = { value: 5, unit: 'usd', asOf: '2023-07', standing: 'reported', sources: ['bom'] };
const RATIO = { unit: 'multiple', standing: 'derived', ratio: ['a', 'b'] };

describe('a figure that is sound', () => {
  it.each([
    ['stated', FIGURE],
    ['a range', { ...FIGURE, value: [350, 400], standing: 'estimate' }],
    ['disputed', { ...FIGURE, standing: 'disputed', conflictsWith: ['other'] }],
    ['derived', RATIO],
    ['a sum', { unit: 'usd', standing: 'derived', sum: ['a', 'b', 'c'] }],
  ])('passes: %s', (_, entry) => {
    expect(refusals(figureSchema, entry)).toEqual([]);
  });
});

describe('a figure that is not', () => {
  it.each<[string, unknown, RegExp]>([
    [
      'no source',
      { ...FIGURE, sources: undefined },
      /^sources: found nothing; name at least one id/,
    ],
    ['an empty list of sources', { ...FIGURE, sources: [] }, /^sources: found no source/],
    ['no date', { ...FIGURE, asOf: undefined }, /^asOf: found nothing; write when it held/],
    ['a date that does not exist', { ...FIGURE, asOf: '2019-02-30' }, /^asOf: found "2019-02-30"/],
    ['a date that YAML read', { ...FIGURE, asOf: new Date(0) }, /^asOf: .*needs quotes/],
    ['no value', { ...FIGURE, value: undefined }, /^value: found nothing; write a number/],
    ['a value with commas', { ...FIGURE, value: '404,980,543' }, /^value: found "404,980,543"/],
    ['not a number', { ...FIGURE, value: Number.NaN }, /^value: /],
    ['a range upside down', { ...FIGURE, value: [400, 350] }, /^value: found \[400,350\]/],
    ['a range of one number', { ...FIGURE, value: [400, 400] }, /^value: /],
    ['an unknown unit', { ...FIGURE, unit: 'eur' }, /^unit: found "eur"; write one of usd/],
    ['an unknown standing', { ...FIGURE, standing: 'sure' }, /^standing: found "sure"/],
    ['a field too many', { ...FIGURE, src: 1 }, /^src: there is no field src/],
    ['a stated one that derives', { ...FIGURE, ratio: ['a', 'b'] }, /^ratio: .*standing: derived/],
    ['a derived one with a value', { ...RATIO, value: 2.38 }, /^value: found 2.38; .*remove it/],
    ['a derived one with sources', { ...RATIO, sources: ['bom'] }, /^sources: /],
    [
      'a derived one of nothing',
      { unit: 'usd', standing: 'derived' },
      /^standing: .*exactly one of/,
    ],
    ['two derivations', { ...RATIO, sum: ['a', 'b'] }, /^standing: found "ratio and sum"/],
    ['a ratio in percent', { ...RATIO, unit: 'percent' }, /^unit: .*write unit: multiple/],
    ['a ratio of three', { ...RATIO, ratio: ['a', 'b', 'c'] }, /^ratio: /],
  ])('is refused with the fix: %s', (_, entry, refusal) => {
    expect(refusals(figureSchema, entry).join('\n')).toMatch(refusal);
  });
});

const TERRITORY = {
  country: 'CN',
  gross: 5,
  grossKind: 'final',
  zones: { 'Asia/Shanghai': 1 },
  sources: ['bom'],
};
const SPLIT = { ...TERRITORY, zones: { 'Europe/Moscow': 0.9, 'Asia/Vladivostok': 0.1 } };

describe('a territory', () => {
  it.each([
    ['final', TERRITORY],
    ['running', { ...TERRITORY, grossKind: 'running', grossAsOf: '2019-03-19' }],
    ['held by a figure', { ...TERRITORY, gross: undefined, grossFigure: 'gross-domestic' }],
    ['split by our own estimate', { ...SPLIT, split: 'ours' }],
    ['split as a source does', { ...SPLIT, split: { sources: ['bom'] } }],
    [
      'split in three tenths, which a computer adds up inexactly',
      {
        ...SPLIT,
        zones: { 'Asia/Tokyo': 0.7, 'Asia/Seoul': 0.1, 'Asia/Taipei': 0.2 },
        split: 'ours',
      },
    ],
    ['an opening alone', { country: 'TW', opening: { usd: 5 }, sources: ['bom'] }],
  ])('passes: %s', (_, entry) => {
    expect(refusals(territorySchema, entry)).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['a name for a code', { ...TERRITORY, country: 'China' }, /^country: found "China"/],
    ['a code of nowhere', { ...TERRITORY, country: 'QQ' }, /^country: found "QQ"/],
    ['nothing earned', { ...TERRITORY, gross: 0 }, /^gross: found 0/],
    [
      'how far it counts unsaid',
      { ...TERRITORY, grossKind: undefined },
      /^grossKind: found nothing/,
    ],
    ['running until when', { ...TERRITORY, grossKind: 'running' }, /^grossAsOf: found nothing/],
    ['a kind of no gross', { ...TERRITORY, gross: undefined }, /^gross: found nothing/],
    ['said twice', { ...TERRITORY, grossFigure: 'x' }, /^gross: .*remove one/],
    [
      'an opening over before it began',
      { ...TERRITORY, opened: '2019-02-22', opening: { usd: 1, to: '2019-02-21' } },
      /^opening: /,
    ],
    ['no source', { ...TERRITORY, sources: undefined }, /^sources: /],
    [
      'a gross by nobody’s clocks',
      { ...TERRITORY, zones: undefined },
      /^zones: found nothing; write by which clocks/,
    ],
    ['a zone for its weight', { ...TERRITORY, zones: 'Asia/Shanghai' }, /^zones: found "Asia/],
    ['no zone', { ...TERRITORY, zones: {} }, /^zones: found 0; the weights have to add up to 1/],
    ['a zone that is none', { ...TERRITORY, zones: { PST: 1 } }, /^zones\.PST: found "PST"/],
    ['a zone without city', { ...TERRITORY, zones: { UTC: 1 } }, /^zones\.UTC: .*zone of a city/],
    [
      'one zone by two names',
      { ...SPLIT, zones: { 'Asia/Calcutta': 0.5, 'Asia/Kolkata': 0.5 }, split: 'ours' },
      /^zones\.Asia\/Kolkata: .*Asia\/Calcutta is the same zone/,
    ],
    [
      'weights that fall short',
      { ...SPLIT, zones: { 'Europe/Moscow': 0.9, 'Asia/Omsk': 0.05 }, split: 'ours' },
      /^zones: found 0\.95; the weights have to add up to 1/,
    ],
    [
      'weights in percent',
      { ...SPLIT, zones: { 'Europe/Moscow': 90, 'Asia/Omsk': 10 }, split: 'ours' },
      /^zones\.Europe\/Moscow: found 90; .*at most 1/,
    ],
    [
      'a zone where nobody lives',
      { ...SPLIT, zones: { 'Europe/Moscow': 1, 'Asia/Omsk': 0 }, split: 'ours' },
      /^zones\.Asia\/Omsk: found 0; /,
    ],
    ['a split on nobody’s word', SPLIT, /^split: found nothing; say whose weights/],
    ['a split on somebody’s', { ...SPLIT, split: 'theirs' }, /^split: found "theirs"; say whose/],
    ['a split without a source', { ...SPLIT, split: { sources: [] } }, /^split.*: /],
    ['a split of one zone', { ...TERRITORY, split: 'ours' }, /^split: found "ours"; one zone/],
    [
      'clocks of no gross',
      { country: 'TW', zones: { 'Asia/Taipei': 1 }, sources: ['bom'] },
      /^zones: .*only a territory with a gross/,
    ],
  ])('is refused with the fix: %s', (_, entry, refusal) => {
    expect(refusals(territorySchema, entry).join('\n')).toMatch(refusal);
  });
});

const FILM = { title: 'A', year: 2010, gross: 4, budget: 2, asOf: '2023-07', sources: ['bom'] };

describe('a film to compare with', () => {
  it('passes, with its own numbers or with those of figures', () => {
    expect(refusals(comparableSchema, FILM)).toEqual([]);
    const own = { title: 'A', year: 2019, grossFigure: 'g', budgetFigure: 'b' };
    expect(refusals(comparableSchema, own)).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['no gross', { ...FILM, gross: undefined }, /^gross: found nothing/],
    ['a gross said twice', { ...FILM, grossFigure: 'g' }, /^gross: .*remove one/],
    ['no source', { ...FILM, sources: undefined }, /^sources: found nothing/],
    ['no date', { ...FILM, asOf: undefined }, /^asOf: found nothing/],
    ['a year in words', { ...FILM, year: '2010' }, /^year: found "2010"/],
    [
      'a sequel and none',
      { ...FILM, sequel: { title: 'B', sources: ['x'] }, noSequel: { sources: ['x'] } },
      /^noSequel: /,
    ],
    ['a sequel on nobody’s word', { ...FILM, sequel: { title: 'B' } }, /^sequel.sources: /],
  ])('is refused with the fix: %s', (_, entry, refusal) => {
    expect(refusals(comparableSchema, entry).join('\n')).toMatch(refusal);
  });
});

describe('a milestone', () => {
  it.each<[string, unknown, RegExp | undefined]>([
    ['a year', { date: '2022', sources: ['a'] }, undefined],
    ['a span', { date: '2020-06-01', end: '2020-06-07', sources: ['a'] }, undefined],
    ['a span backwards', { date: '2020-06-01', end: '2020-05', sources: ['a'] }, /^end: /],
    ['a span of a day', { date: '2020-06-01', end: '2020-06-01', sources: ['a'] }, /^end: /],
    ['no source', { date: '2020-06-01' }, /^sources: /],
    ['no date', { sources: ['a'] }, /^date: found nothing/],
  ])('%s', (_, entry, refusal) => {
    const found = refusals(milestoneSchema, entry);
    if (refusal) expect(found.join('\n')).toMatch(refusal);
    else expect(found).toEqual([]);
  });
});

describe('corrections', () => {
  it('need a day', () => {
    expect(refusals(correctionSchema, { date: 'today' }).join()).toMatch(/^date: found "today"/);
  });

  it('may do without a source', () => {
    expect(refusals(correctionSchema, { date: '2026-11-27' })).toEqual([]);
  });
});
