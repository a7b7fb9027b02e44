import { trustedScript } from "./trusted.js";

/** Registers the site's service worker and waits until it runs. */
export async function registerWorker() {
  await navigator.serviceWorker.register(trustedScript(new URL("sw.js", siteRootOfPage()).href));
  return navigator.serviceWorker.ready;
}

/** Registers it when the page has come to rest, where the browser has such workers and a server sends the page. */
export function registerWorkerLater() {
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  const register = () => registerWorker().catch(() => {});
  if (document.readyState === "complete") whenIdle(register);
  else addEventListener("load", () => whenIdle(register));
}

function whenIdle(task) {
  (globalThis.requestIdleCallback ?? setTimeout)(task);
}

/** The root of the site, which the page's manifest lies in. */
function siteRootOfPage() {
  return new URL(".", document.querySelector("link[rel=manifest]").href);
}
