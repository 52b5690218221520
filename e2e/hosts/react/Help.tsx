import { useEffect, useState } from 'react';
import { hearth, loadHearth, onHearth } from '@hearth/embed';
import type {} from '@hearth/embed/react';
import { community, getToken } from '../site.js';

/** The community's button, for as long as this part of the page is there. */
export function Help() {
  const [name, setName] = useState('nobody yet');
  useEffect(() => {
    const stop = onHearth('ready', ({ member }) => setName(member?.displayName ?? 'a guest'));
    hearth('identify', { getToken });
    loadHearth(community()).catch(() => setName('nobody: the community is away'));
    return stop;
  }, []);
  return (
    <>
      <p role="status">In the community you are {name}.</p>
      <hearth-launcher hue={168} chroma={0.09} label="Ask us" />
    </>
  );
}
