/** What the search knows of the language besides its word forms. */

/** Words that say nothing about the subject; a query of nothing else is taken as it is. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'а без бы в во для до ее ему если же за зачем и из или им их к как какая какие какой когда кто ли ' +
    'между на над не ни но о об от по под почему при с со так такое также то у чего чем что чтобы ' +
    'это этот a an and in is of or the to what'
  ).split(' ')
);

/** One thing in both scripts, as people write it. One word each, in any form. */
export const SAME_IN_BOTH: readonly (readonly string[])[] = [
  ['accuracy', 'аккураси'],
  ['adam', 'адам'],
  ['attention', 'аттеншн', 'внимание'],
  ['augmentation', 'аугментация'],
  ['autoencoder', 'автоэнкодер', 'автокодировщик'],
  ['backprop', 'бэкпроп', 'backpropagation'],
  ['bagging', 'бэггинг', 'беггинг'],
  ['batch', 'батч'],
  ['batchnorm', 'батчнорм', 'батчнормализация'],
  ['boosting', 'бустинг'],
  ['convolution', 'свертка'],
  ['dataset', 'датасет'],
  ['dropout', 'дропаут', 'дропоут'],
  ['embedding', 'эмбеддинг', 'эмбединг'],
  ['finetuning', 'файнтюнинг', 'дообучение'],
  ['gradient', 'градиент'],
  ['inference', 'инференс'],
  ['kernel', 'ядро'],
  ['layernorm', 'лейернорм'],
  ['loss', 'лосс', 'потери'],
  ['momentum', 'моментум', 'импульс'],
  ['overfitting', 'переобучение', 'оверфиттинг'],
  ['padding', 'паддинг'],
  ['pooling', 'пулинг'],
  ['precision', 'точность'],
  ['pruning', 'прунинг'],
  ['quantization', 'квантизация', 'квантование'],
  ['recall', 'полнота'],
  ['regularization', 'регуляризация'],
  ['relu', 'релу'],
  ['resnet', 'резнет'],
  ['sigmoid', 'сигмоида'],
  ['softmax', 'софтмакс'],
  ['tokenizer', 'токенизатор'],
  ['transformer', 'трансформер'],
  ['underfitting', 'недообучение'],
  ['weight', 'вес']
];
