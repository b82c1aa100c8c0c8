import { localRecords } from './local';

const KEY = 'sobes:extra-new';

/** New cards asked for beyond today's limit; forgotten when the day ends. */
export class ExtraNew {
  #record = $state.raw<Readonly<{ day: number; count: number }>>();

  /** Takes up what an earlier page of today has noted. */
  load(): void {
    this.#record = stored();
  }

  /** How many were added on a day. */
  on(day: number): number {
    return this.#record?.day === day ? this.#record.count : 0;
  }

  add(day: number, count: number): void {
    this.#record = { day, count: this.on(day) + count };
    localRecords.setItem(KEY, `${this.#record.day}:${this.#record.count}`);
  }
}

function stored(): Readonly<{ day: number; count: number }> | undefined {
  const [, day, count] = /^(-?\d+):(\d{1,3})$/.exec(localRecords.getItem(KEY) ?? '') ?? [];
  return day === undefined ? undefined : { day: Number(day), count: Number(count) };
}
