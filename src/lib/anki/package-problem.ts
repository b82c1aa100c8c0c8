/** What can be wrong with a file that is offered as an Anki package, and the sentence for it. */

export type PackageProblem =
  /** No zip at all. */
  | Readonly<{ kind: 'not-a-package' | 'truncated' | 'no-collection' | 'encrypted' }>
  /** Its names lead out of the folder that they are in. */
  | Readonly<{ kind: 'unsafe-names' }>
  /** It claims, or turns out, to be more than a collection can be. */
  | Readonly<{ kind: 'too-large' }>
  /** Made by a version of Anki that packs in a way not known here. */
  | Readonly<{ kind: 'newer-format' }>
  /** `detail`: which part, and what the reader said. */
  | Readonly<{ kind: 'damaged' | 'unreadable'; detail: string }>;

/** Thrown inside the reading alone; `readPackage` turns it into a value. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
  constructor(readonly problem: PackageProblem) {
    super(problem.kind);
  }
}

/** Gives the whole package up. */
export function refuse(problem: PackageProblem): never {
  throw new PackageError(problem);
}

export const damaged = (detail: string): never => refuse({ kind: 'damaged', detail });

/** The sentence for the learner: what is wrong with the file, and what to do. */
export function describePackageProblem(problem: PackageProblem): string {
  switch (problem.kind) {
    case 'not-a-package':
      return 'Это не пакет Anki. Выберите файл .apkg или .colpkg, который сохранила Anki или AnkiDroid.';
    case 'truncated':
      return 'Файл обрывается: пакет скачался или переслался не целиком. Перенесите его ещё раз.';
    case 'no-collection':
      return 'В архиве нет коллекции Anki. Выберите файл .apkg или .colpkg, который сохранила Anki или AnkiDroid.';
    case 'encrypted':
      return 'Архив закрыт паролем. Сохраните пакет из Anki ещё раз, без пароля.';
    case 'unsafe-names':
      return 'Имена в архиве ведут за его пределы: такой файл Anki не создаёт. Ничего не взято; лучше удалите его.';
    case 'too-large':
      return 'Распакованный пакет слишком велик для браузера или только выдаёт себя за большой. Сохраните из Anki одну колоду вместо всей коллекции.';
    case 'newer-format':
      return 'Пакет сохранён более новой версией Anki. При экспорте отметьте «С поддержкой старых версий Anki» или обновите «Собес».';
    case 'damaged':
      return `Пакет повреждён (${problem.detail}), ничего не взято. Сохраните его из Anki ещё раз.`;
    case 'unreadable':
      return `Файл не читается (${problem.detail}). Скопируйте его на устройство и выберите снова.`;
  }
}
