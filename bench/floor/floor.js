// The least that shows the same cards: no framework, no schedule, one strict write for a grade.
const cards = await (await fetch('cards.json')).json();
const heading = document.querySelector('h1');
const answer = document.querySelector('#answer');
const show = document.querySelector('#show');
let place = 0;

const database = await new Promise((done, fail) => {
  const opening = indexedDB.open('floor', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('log', { keyPath: 'id' });
  opening.onsuccess = () => done(opening.result);
  opening.onerror = () => fail(opening.error);
});

function ask() {
  const { question } = cards[place % cards.length];
  // The number tells a card from the same one asked again.
  heading.textContent = `${place + 1}. ${question}`;
  answer.replaceChildren();
  show.hidden = false;
}

function reveal() {
  answer.innerHTML = cards[place % cards.length].answer;
  show.hidden = true;
}

function grade(value) {
  const writing = database.transaction('log', 'readwrite', { durability: 'strict' });
  writing.objectStore('log').add({ id: crypto.randomUUID(), grade: value, at: Date.now() });
  place++;
  ask();
}

show.addEventListener('click', reveal);
document.addEventListener('keydown', ({ key }) => {
  if (key === ' ') reveal();
  else if ('1234'.includes(key)) grade(Number(key));
});
ask();
await navigator.serviceWorker.register('floor-worker.js');
