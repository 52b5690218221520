import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { hearth } from '@hearth/embed';
import { Help } from './Help.js';

function Shop() {
  const [isShown, show] = useState(true);
  return (
    <main>
      <h1>Bikes</h1>
      <button onClick={() => show(!isShown)}>{isShown ? 'Leave' : 'Come back'}</button>
      <button onClick={() => hearth('open', { view: 'ask' })}>Ask a question</button>
      <button onClick={() => hearth('logout')}>Sign out</button>
      {isShown && <Help />}
    </main>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Shop />
  </StrictMode>,
);
