// The reader's choice of light or dark, kept on this device only. Storage may be refused: then nothing is remembered.
const THEME_KEY = "cop:theme";

export function rememberedTheme() {
  try {
    const value = localStorage.getItem(THEME_KEY);
    return value === "light" || value === "dark" ? value : null;
  } catch {
    return null;
  }
}

export function rememberTheme(value) {
  try {
    if (value) localStorage.setItem(THEME_KEY, value);
    else localStorage.removeItem(THEME_KEY);
  } catch {
    // The choice still holds for this page.
  }
}
