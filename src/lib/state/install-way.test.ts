import { expect, test } from 'vitest';
import { installWay, startsAnew } from './install-way';

const APPLE = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const IPHONE = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${APPLE}`;
const MAC = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${APPLE}`;
const ANDROID = 'Mozilla/5.0 (Android 15; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0';
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0';

test.each([
  ['Safari on an iPhone', `${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`, 5, false, 'ios'],
  ['Chrome on an iPhone', `${IPHONE} CriOS/131.0 Mobile/15E148 Safari/604.1`, 5, false, 'ios'],
  ['a messenger on an iPhone', `${IPHONE} Mobile/15E148`, 5, false, 'ios-in-app'],
  ['Safari on an iPad', `${MAC} Version/18.1 Safari/605.1.15`, 5, false, 'ios'],
  ['Safari on a Mac', `${MAC} Version/18.1 Safari/605.1.15`, 0, false, 'mac-safari'],
  [
    'Chrome on a Mac, which has not offered yet',
    `${MAC} ${CHROME} Safari/537.36`,
    0,
    false,
    undefined
  ],
  ['Chrome on a Mac, which offers', `${MAC} ${CHROME} Safari/537.36`, 0, true, 'prompt'],
  ['Chrome on Android', `Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile`, 5, true, 'prompt'],
  ['Firefox on Android', ANDROID, 5, false, 'menu'],
  [
    'Firefox on a desk',
    'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Firefox/132.0',
    0,
    false,
    undefined
  ]
] as const)('%s', (_, userAgent, touchPoints, offers, way) => {
  expect(installWay({ userAgent, touchPoints, standalone: false, offers })).toBe(way);
  expect(installWay({ userAgent, touchPoints, standalone: true, offers })).toBeUndefined();
});

test('where the installed app starts with an empty history, it is named before the first review', () => {
  expect((['ios', 'ios-in-app', 'mac-safari'] as const).every(startsAnew)).toBe(true);
  expect((['prompt', 'menu'] as const).some(startsAnew)).toBe(false);
});
