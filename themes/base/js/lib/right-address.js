/** The address that someone meant who wrote capitals, or the name of a file; null where it is none of these. */
export function rightAddress(path) {
  if (path.endsWith("/404.html")) return null;
  const plain = path
    .toLowerCase()
    .replace(/\/{2,}/g, "/")
    .replace(/(\/index)?\.(html?|md|php|aspx?)$/, "/")
    .replace(/\/index\/?$/, "/");
  const right = plain.endsWith("/") ? plain : plain + "/";
  return right === path ? null : right;
}

/** Goes to the address that was meant, if there is a page; the page that says that there is none stays otherwise. */
export async function goToRightAddress() {
  const right = location.protocol.startsWith("http") && rightAddress(location.pathname);
  if (!right) return;
  const answer = await fetch(right, { method: "HEAD" }).catch(() => null);
  if (answer?.ok) location.replace(right + location.search + location.hash);
}
