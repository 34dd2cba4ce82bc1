import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * Where a reader is on a page: a followed link starts at the top, or at the element that its hash names; Back and
 * Forward leave it to the browser.
 */
export function usePlace(path: string): void {
  const isFirst = useRef(true);
  const wentBack = useRef(false);
  useEffect(() => {
    const back = () => {
      wentBack.current = true;
    };
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the path changes
  useLayoutEffect(() => {
    if (!isFirst.current && !wentBack.current && !location.hash) {
      scrollTo(0, 0);
      document.getElementById("main")?.focus({ preventScroll: true });
    }
    isFirst.current = false;
    wentBack.current = false;
  }, [path]);
}
