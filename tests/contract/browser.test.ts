import { expect, test } from 'vitest';

test('the browser of these tests draws WebGL 2, as the live map needs', () => {
  const context = document.createElement('canvas').getContext('webgl2');
  expect(context?.getParameter(context.VERSION)).toMatch(/^WebGL 2/);
});
