/**
 * Whether the browser has promised not to evict the data by itself. Even then a site that is not
 * installed may be purged (Safari, after seven days without a visit): say what is, promise nothing.
 */

/** `navigator.storage`, or what of it a browser has. */
export type StorageGuard = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>;

export type Persistence = Readonly<{
  kind: 'persisted' | 'not-persisted' | 'unsupported';
  /** The browser's rough estimate of the site's use and share, bytes; absent where it gives none. */
  usedBytes?: number;
  quotaBytes?: number;
}>;

/** How things stand, without asking for anything. */
export const readPersistence = (guard: StorageGuard | undefined): Promise<Persistence> =>
  persistence(guard, () => guard?.persisted?.());

/** Asks for persistence; the browser may show a question. The answer is read back, not believed. */
export const askPersistence = (guard: StorageGuard | undefined): Promise<Persistence> =>
  persistence(guard, async () => {
    const granted = await guard?.persist?.();
    return guard?.persisted ? guard.persisted() : granted;
  });

/** The sentence for the learner. */
export function describePersistence({ kind }: Persistence): string {
  switch (kind) {
    case 'persisted':
      return 'Браузер обещал не удалять данные сам. Очистка данных сайта и потеря устройства их всё же сотрут: делайте резервные копии.';
    case 'not-persisted':
      return 'Браузер может удалить данные, если место закончится. Установите приложение и делайте резервные копии.';
    case 'unsupported':
      return 'Браузер не сообщает, сохранит ли он данные. Делайте резервные копии.';
  }
}

async function persistence(
  guard: StorageGuard | undefined,
  answer: () => Promise<boolean | undefined> | undefined
): Promise<Persistence> {
  const granted = await orUndefined(answer);
  const estimate = await orUndefined(() => guard?.estimate?.());
  return {
    kind: granted === undefined ? 'unsupported' : granted ? 'persisted' : 'not-persisted',
    ...(estimate?.usage === undefined ? {} : { usedBytes: estimate.usage }),
    ...(estimate?.quota === undefined ? {} : { quotaBytes: estimate.quota })
  };
}

/** Browsers reject, or throw, where a page may not ask (opaque origins, private modes). */
async function orUndefined<T>(ask: () => Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return undefined;
    throw error;
  }
}
