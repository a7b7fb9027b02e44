// Keeps what was read for rooms without a network. The build writes the constant KEPT before this:
// the asset folder, the page for what was not kept, the folders that are kept only on request, and all that is published in them.
const PAGES = "cop-pages";
const ASSETS = "cop-" + KEPT.assets;
const AT_ONCE = 4;
const scopeUrl = (path) => new URL(path, self.registration.scope).href;

self.addEventListener("install", (event) => {
  const first = [...KEPT.first, KEPT.fallback].map(scopeUrl);
  event.waitUntil(caches.open(ASSETS).then((cache) => cache.addAll(first)).then(() => self.skipWaiting()));
});

// Pages of an earlier edition ask for its assets, so these go only when every kept page is new.
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

/** The assets, and the search index in its folder; the first file of the index lies beside that, and changes. */
function neverChanges(path) {
  return path.startsWith("assets/") || path.startsWith(KEPT.search + "/");
}

/** The texts that search quotes are those of every page, cases among them. */
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
    const isWhole = response.ok && !response.redirected;
    if (isGone(response)) await cache.delete(address);
    else if (isWhole && (isKeptUnasked(path) || (await cache.match(address)))) await cache.put(address, response.clone());
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

/** Cases may touch on violence and harm: a shared device keeps them only when someone asks. */
function isKeptUnasked(path) {
  return (path === "" || path.endsWith("/") || path === KEPT.searchFirst) && !KEPT.onRequest.some((folder) => path.startsWith(folder));
}

/** What is no longer published goes at once, also without a network; no list names it, because its address may tell too much. */
async function dropWithdrawn() {
  const cache = await caches.open(PAGES);
  const [folders, published] = [KEPT.onRequest.map(scopeUrl), new Set(KEPT.published.map(scopeUrl))];
  const gone = (await cache.keys()).filter(({ url }) => folders.some((folder) => url.startsWith(folder)) && !published.has(url));
  await Promise.all(gone.map((request) => cache.delete(request)));
}

/** An index of an earlier day may still hold the words of a case that was withdrawn. */
async function dropOldIndex() {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const old = (await cache.keys()).filter(({ url }) => /^search\/[^/]+\//.test(pathOf(url)) && !neverChanges(pathOf(url)));
    await Promise.all(old.map((request) => cache.delete(request)));
  }
}

/** Fetches every kept page again; false where the network went away meanwhile. */
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
  const old = names.filter((name) => name.startsWith("cop-") && name !== PAGES && name !== ASSETS);
  await Promise.all(old.map((name) => caches.delete(name)));
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

/** The addresses of everything, or null without a network. */
function everyAddress() {
  return fetch(scopeUrl(KEPT.list), { cache: "no-cache" }).then((response) => (response.ok ? response.json() : null), () => null);
}

async function forget() {
  await caches.delete(PAGES);
}

/** Does a task for each item, a few at a time, and tells which came to their end. */
async function inTurns(items, task) {
  const results = [];
  const waiting = items.map((item, index) => [item, index]);
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[1]] = await task(next[0]).then(() => true, () => false);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}
