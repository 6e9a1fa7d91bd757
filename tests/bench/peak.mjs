// @ts-check
/** Loaded before a program that is measured (`node --import`): writes down at its end how much memory it had at most. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';

/** Names the folder to write to: a file for each process, in it the kilobytes of its largest resident set. */
const folder = process.env['BENCH_PEAKS'];

process.on('exit', () => {
  if (folder)
    writeFileSync(`${folder}/${String(process.pid)}`, String(process.resourceUsage().maxRSS));
});
