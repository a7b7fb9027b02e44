const KEPT = {"assets":"assets/HASH","edition":"2026.1","first":["assets/HASH/css/site.css","assets/HASH/js/start.js","assets/HASH/js/site.js","assets/HASH/icons/icon.svg","assets/HASH/fonts/atkinson-hyperlegible-next.woff2"],"fallback":"not-kept/","list":"kept-files.json","search":"search/HASH","searchFirst":"search/index.js","onRequest":["case-studies/"],"withdrawn":["case-studies/taken-back/"]};
(() => {
"use strict";
const PAGES = "cop-pages";
const ASSETS = "cop-" + KEPT.assets;
const AT_ONCE = 4;
const scopeUrl = (path) => new URL(path, self.registration.scope).href;
self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(ASSETS).then((cache) => cache.addAll([...KEPT.first, KEPT.fallback].map(scopeUrl))).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  event.waitUntil(
    self.clients
      .claim()
      .then(dropWithdrawn)
      .then(dropOldIndex)
      .then(renewPages)
      .then((isRenewed) => isRenewed && dropOldAssets()),
  );
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  const path = pathOf(request.url);
  if (path.startsWith("downloads/")) return;
  event.respondWith(neverChanges(path) ? fromCacheFirst(request, path) : fromNetworkFirst(request, path));
});
self.addEventListener("message", (event) => {
  const answer = event.ports[0];
  if (event.data.ask === "keep") event.waitUntil(keepAll(answer));
  else if (event.data.ask === "forget") event.waitUntil(forget().then(() => answer.postMessage({ done: true })));
});
function pathOf(url) {
  return url.slice(self.registration.scope.length).replace(/[?#].*/, "");
}
function neverChanges(path) {
  return path.startsWith("assets/") || path.startsWith(KEPT.search + "/");
}
function isText(path) {
  return path.startsWith(KEPT.search + "/t");
}
async function fromCacheFirst(request, path) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && !isText(path)) (await caches.open(ASSETS)).put(request, response.clone());
  return response;
}
async function fromNetworkFirst(request, path) {
  const cache = await caches.open(PAGES);
  const address = scopeUrl(path);
  try {
    const response = await fetch(request);
    if (isGone(response)) await cache.delete(address);
    else if (response.ok && !response.redirected && (isKeptUnasked(path) || (await cache.match(address)))) await cache.put(address, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(address);
    if (kept) return kept;
    if (request.mode === "navigate") return (await caches.match(scopeUrl(KEPT.fallback))) ?? Response.error();
    throw error;
  }
}
function isGone(response) {
  return response.status === 404 || response.status === 410;
}
function isKeptUnasked(path) {
  return (path === "" || path.endsWith("/") || path === KEPT.searchFirst) && !KEPT.onRequest.some((folder) => path.startsWith(folder));
}
async function dropWithdrawn() {
  const cache = await caches.open(PAGES);
  await Promise.all(KEPT.withdrawn.map((path) => cache.delete(scopeUrl(path))));
}
async function dropOldIndex() {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const old = (await cache.keys()).filter(({ url }) => /^search\/[^/]+\//.test(pathOf(url)) && !neverChanges(pathOf(url)));
    await Promise.all(old.map((request) => cache.delete(request)));
  }
}
async function renewPages() {
  const cache = await caches.open(PAGES);
  const requests = await cache.keys();
  const results = await inTurns(requests, async (request) => {
    const response = await fetch(request.url, { cache: "no-cache" });
    if (isGone(response)) await cache.delete(request);
    else if (response.ok) await cache.put(request, response);
  });
  return results.every((isDone) => isDone);
}
async function dropOldAssets() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("cop-") && name !== PAGES && name !== ASSETS).map((name) => caches.delete(name)));
}
async function keepAll(answer) {
  const [pages, assets, addresses] = await Promise.all([caches.open(PAGES), caches.open(ASSETS), everyAddress()]);
  if (!addresses) return answer.postMessage({ isComplete: true, missing: 1, of: 1 });
  let done = 0;
  const results = await inTurns(addresses, async (path) => {
    const isAsset = neverChanges(path);
    if (!isAsset || !(await assets.match(scopeUrl(path)))) await (isAsset ? assets : pages).add(scopeUrl(path));
    done += 1;
    answer.postMessage({ done, of: addresses.length });
  });
  answer.postMessage({ isComplete: true, missing: results.filter((isDone) => !isDone).length, of: addresses.length });
}
function everyAddress() {
  return fetch(scopeUrl(KEPT.list), { cache: "no-cache" }).then((response) => (response.ok ? response.json() : null), () => null);
}
async function forget() {
  await caches.delete(PAGES);
}
async function inTurns(items, task) {
  const results = [];
  const waiting = items.map((item, index) => [item, index]);
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[1]] = await task(next[0]).then(() => true, () => false);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}
})();
