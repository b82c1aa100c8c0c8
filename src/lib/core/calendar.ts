/** A calendar file (RFC 5545) of the daily study until the interview, and of the interview. */

import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from './day';
import type { Day } from './day';

export type StudyCalendar = Readonly<{
  /** The first day of study and the interview's day, on the learner's calendar. */
  from: Day;
  interview: Day;
  /** The hour (0–23) of the interview, and at which study begins. */
  hour: number;
  studyHour: number;
  /** Minutes a day. */
  minutes: number;
  /** The instant (ms) at which the file is made. */
  madeAt: number;
  title: string;
  /** What each day's reminder says. */
  daily: string;
  /** Where the app is found. */
  url: string;
}>;

const INTERVIEW_HOURS = 1;
/** Bytes of a line without its break (RFC 5545, 3.1). */
const LINE_BYTES = 75;

/**
 * The file's text. Times are those of the wall clock wherever the learner is («floating»): study at 19:00
 * stays at 19:00.
 */
export const studyCalendar = (plan: StudyCalendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sobes//Plan//RU',
    'CALSCALE:GREGORIAN',
    ...(plan.interview > plan.from ? studying(plan) : []),
    ...event('interview', plan, [
      `DTSTART:${wallClock(plan.interview, plan.hour)}`,
      `DURATION:PT${INTERVIEW_HOURS}H`,
      `SUMMARY:${escaped(plan.title)}`,
      ...alarm('-P1D', plan.title)
    ]),
    'END:VCALENDAR'
  ]
    .map(folded)
    .join('');

const studying = (plan: StudyCalendar): readonly string[] =>
  event('study', plan, [
    `DTSTART:${wallClock(plan.from, plan.studyHour)}`,
    `DURATION:PT${plan.minutes}M`,
    `RRULE:FREQ=DAILY;COUNT=${plan.interview - plan.from}`,
    `SUMMARY:${escaped(plan.daily)}`,
    `URL:${plan.url}`,
    ...alarm('PT0M', plan.daily)
  ]);

const event = (
  name: string,
  { interview, madeAt }: StudyCalendar,
  lines: readonly string[]
): readonly string[] => [
  'BEGIN:VEVENT',
  // The same for the same interview: a newer file takes the older one's place.
  `UID:${name}-${wallClock(interview, 0).slice(0, 8)}@sobes`,
  `SEQUENCE:${Math.floor(madeAt / MS_PER_MINUTE) % 2 ** 31}`,
  `DTSTAMP:${stamp(madeAt)}Z`,
  ...lines,
  'END:VEVENT'
];

const alarm = (trigger: string, text: string): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:${trigger}`,
  `DESCRIPTION:${escaped(text)}`,
  'END:VALARM'
];

const stamp = (at: number): string =>
  new Date(at)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, '');

const wallClock = (day: Day, hour: number): string => stamp(day * MS_PER_DAY + hour * MS_PER_HOUR);

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** A line with its break, folded so that no part is longer than `LINE_BYTES`; letters stay whole. */
function folded(line: string): string {
  let text = '';
  let bytes = 0;
  for (const letter of line) {
    const size = bytesOf(letter);
    if (bytes + size > LINE_BYTES) {
      text += '\r\n ';
      bytes = 1;
    }
    text += letter;
    bytes += size;
  }
  return `${text}\r\n`;
}

function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
