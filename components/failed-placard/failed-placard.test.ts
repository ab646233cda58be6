import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FailedPlacard } from './failed-placard';

const render = (code: 'CROWDED' | 'UNREACHABLE'): string =>
  renderToStaticMarkup(
    createElement(FailedPlacard, { title: 'The room didn’t open', code, onRetry: () => undefined }),
  );

it('[CR28] says that very many are coming, with nothing to press', () => {
  expect(render('CROWDED')).toContain('Very many people are coming right now.');
  expect(render('CROWDED')).not.toContain('<button');
});

it('offers to try again where anything else failed', () => {
  expect(render('UNREACHABLE')).toContain('The room didn’t open');
  expect(render('UNREACHABLE')).toContain('<button');
});
