import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studyCalendar } from './calendar';
import type { StudyCalendar } from './calendar';

const PLAN: StudyCalendar = {
  from: 20_000,
  interview: 20_014,
  hour: 12,
  studyHour: 19,
  minutes: 25,
  madeAt: 20_000 * 86_400_000 + 36_000_000,
  title: 'Собеседование',
  daily:
    'Собес: 25 минут, повторение и 8 новых карточек; начать можно с любого места, и так каждый день',
  url: 'https://example.org/sobes/'
};
const bytes = (text: string): number => new TextEncoder().encode(text).length;
/** Lines as a calendar reads them: unfolded. */
const linesOf = (file: string): readonly string[] =>
  file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

describe('the calendar file', () => {
  it('has a daily event with an alarm up to the day before, and the interview', () => {
    expect(linesOf(studyCalendar(PLAN))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Sobes//Plan//RU',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:study-20241018@sobes',
      'SEQUENCE:28800600',
      'DTSTAMP:20241004T100000Z',
      'DTSTART:20241004T190000',
      'DURATION:PT25M',
      'RRULE:FREQ=DAILY;COUNT=14',
      'SUMMARY:Собес: 25 минут\\, повторение и 8 новых карточек\\; начать можно с любого места\\, и так каждый день',
      'URL:https://example.org/sobes/',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:PT0M',
      'DESCRIPTION:Собес: 25 минут\\, повторение и 8 новых карточек\\; начать можно с любого места\\, и так каждый день',
      'END:VALARM',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:interview-20241018@sobes',
      'SEQUENCE:28800600',
      'DTSTAMP:20241004T100000Z',
      'DTSTART:20241018T120000',
      'DURATION:PT1H',
      'SUMMARY:Собеседование',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-P1D',
      'DESCRIPTION:Собеседование',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR'
    ]);
  });

  it('has the interview alone when that is today', () => {
    const file = studyCalendar({ ...PLAN, from: PLAN.interview });
    expect(file).not.toContain('RRULE');
    expect(file).toContain('UID:interview-20241018@sobes');
  });

  it('folds every line to 75 bytes and loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (daily) => {
        const file = studyCalendar({ ...PLAN, daily });
        for (const line of file.split('\r\n')) expect(bytes(line)).toBeLessThanOrEqual(75);
        const summary = linesOf(file).find((line) => line.startsWith('SUMMARY:'));
        const read = summary
          ?.slice('SUMMARY:'.length)
          .replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));
        expect(read).toBe(daily.replace(/\r\n|\r/g, '\n'));
      })
    );
  });
});
