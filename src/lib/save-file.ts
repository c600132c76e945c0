// The browser takes hold of it when it is pressed; some only a moment later.
const HELD_MS = 1_000;

/**
 * Has the browser save `parts` as a file. They stay in the page's reach for a moment only; the function that is given
 * back takes them out of it at once.
 */
export function saveFile(name: string, type: string, parts: readonly string[]): () => void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  let held = true;
  const release = () => {
    if (held) URL.revokeObjectURL(url);
    held = false;
  };
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(release, HELD_MS);
  return release;
}
