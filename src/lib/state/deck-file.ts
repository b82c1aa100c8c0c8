import type { Decoded } from '../core/decode';
import type { Loading } from './loading';

/** Reads a published file of the deck; a failure is a sentence for the learner. */
export async function readDeckFile<T>(
  address: string,
  decode: (value: unknown) => Decoded<T>
): Promise<Loading<T>> {
  let value: unknown;
  try {
    const response = await fetch(address);
    if (!response.ok) return failed(`Файл колоды не нашёлся (ответ ${response.status}).`);
    value = await response.json();
  } catch (error) {
    // TypeError: the network; SyntaxError: a captive portal's page instead of the file.
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    return failed('Колода не загрузилась: похоже, нет сети.');
  }
  const decoded = decode(value);
  return decoded.ok
    ? { kind: 'ready', value: decoded.value }
    : failed(`Файл колоды не подходит этой версии приложения (${decoded.problem}).`);
}

const failed = (problem: string): { readonly kind: 'failed'; readonly problem: string } => ({
  kind: 'failed',
  problem
});
