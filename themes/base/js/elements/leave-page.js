const TIMES = 3;
const WITHIN = 5000;

/** The way out: hides the page at once, and puts a harmless one in its place, so that Back does not return here. */
export function startLeaving() {
  const links = [...document.querySelectorAll(".leave-link")];
  if (links.length === 0) return;
  document.documentElement.classList.add("can-leave");
  for (const link of links) link.addEventListener("click", (event) => { event.preventDefault(); leave(); });
  let pressed = [];
  let alone = false;
  addEventListener("keydown", (event) => {
    alone = event.key === "Shift" && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey;
  });
  addEventListener("keyup", (event) => {
    // Shift that makes a capital letter is no call for help.
    if (event.key !== "Shift" || !alone) { pressed = []; return; }
    alone = false;
    pressed = [...pressed.filter((time) => event.timeStamp - time < WITHIN), event.timeStamp];
    if (pressed.length === TIMES) leave();
  });
  // A page that the browser kept, and shows again, is whole.
  addEventListener("pageshow", (event) => { if (event.persisted) document.documentElement.classList.remove("leaving"); });

  function leave() {
    document.documentElement.classList.add("leaving");
    document.title = "Loading";
    location.replace(links[0].href);
  }
}
