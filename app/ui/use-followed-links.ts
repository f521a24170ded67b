import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, type RefObject } from 'react';

import { leavesToBrowser } from './followed-link';

/**
 * Lets the plain links of a long list go the way of the router, by one listener on the list: a
 * router's link costs the server ten times as much to write as a plain one.
 * @returns the ref of the element around the links
 */
export function useFollowedLinks<T extends HTMLElement>(): RefObject<T> {
  const element = useRef<T>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const list = element.current;
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || leavesToBrowser(event, link, window.location.origin)) return;
      event.preventDefault();
      navigate(link.pathname + link.search + link.hash);
    };
    list?.addEventListener('click', follow);
    return () => list?.removeEventListener('click', follow);
  }, [navigate]);
  return element;
}
